-- CreateTable
CREATE TABLE "Ballot" (
    "workshopId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personRef" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("roundId","personRef")
);

-- CreateIndex
CREATE INDEX "Ballot_workshopId_idx" ON "Ballot"("workshopId");

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
