-- AlterTable
ALTER TABLE "Agenda" ADD COLUMN     "backstageChannelId" TEXT,
ADD COLUMN     "voiceChannelId" TEXT;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "graceEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "isCollecting" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "resumesAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "backstageChannelId" TEXT,
ADD COLUMN     "voiceChannelId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_backstageChannelId_key" ON "Workshop"("backstageChannelId");
