-- AlterTable
ALTER TABLE "Convention" ADD COLUMN     "registrationEndsOn" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "uid" TEXT;

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "edition" INTEGER,
ADD COLUMN     "nextReminderAt" TIMESTAMPTZ(3),
ADD COLUMN     "postponedAt" TIMESTAMPTZ(3),
ADD COLUMN     "seriesId" UUID,
ADD COLUMN     "timetable" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "serverId" TEXT,
    "workshopId" UUID,
    "kind" TEXT NOT NULL,
    "keyRef" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_keyRef_key" ON "Paper"("keyRef");

-- CreateIndex
CREATE INDEX "Paper_workshopId_kind_idx" ON "Paper"("workshopId", "kind");

-- CreateIndex
CREATE INDEX "Paper_serverId_kind_idx" ON "Paper"("serverId", "kind");

-- CreateIndex
CREATE INDEX "Workshop_nextReminderAt_idx" ON "Workshop"("nextReminderAt");

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
