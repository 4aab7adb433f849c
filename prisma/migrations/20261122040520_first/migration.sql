-- CreateTable
CREATE TABLE "Server" (
    "id" TEXT NOT NULL,
    "organizerRoleId" TEXT NOT NULL,
    "reviewerRoleId" TEXT NOT NULL,
    "facilitatorRoleId" TEXT NOT NULL,
    "callChannelId" TEXT NOT NULL,
    "audienceChannelId" TEXT NOT NULL,
    "organizersChannelId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Server_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "ref" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("ref")
);

-- CreateTable
CREATE TABLE "Convention" (
    "id" UUID NOT NULL,
    "serverId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hostAssociation" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "webPage" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Convention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" UUID NOT NULL,
    "serverId" TEXT NOT NULL,
    "conventionId" UUID NOT NULL,
    "seats" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "bookedMinutes" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "applicationsCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "repliesDueAt" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL,
    "roomChannelId" TEXT,
    "seed" TEXT NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "numberRef" TEXT NOT NULL,
    "personRef" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "reviewerRef" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "workshopId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "reviewerRef" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("applicationId","reviewerRef")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "personRef" TEXT NOT NULL,
    "aliasRef" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agenda" (
    "workshopId" UUID NOT NULL,
    "roomChannelId" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "isRunning" BOOLEAN NOT NULL,

    CONSTRAINT "Agenda_pkey" PRIMARY KEY ("workshopId")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "remainingMilliseconds" INTEGER,
    "isWarned" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personRef" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Summary" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "seq" BIGSERIAL NOT NULL,
    "keyRef" TEXT NOT NULL,
    "workshopId" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "firstTriedAt" TIMESTAMPTZ(3),
    "messageId" TEXT,
    "deadReason" TEXT,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Pulse" (
    "id" INTEGER NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pulse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyCheck" (
    "id" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "KeyCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Convention_serverId_startsOn_idx" ON "Convention"("serverId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_roomChannelId_key" ON "Workshop"("roomChannelId");

-- CreateIndex
CREATE INDEX "Workshop_serverId_startsAt_idx" ON "Workshop"("serverId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Application_workshopId_personRef_key" ON "Application"("workshopId", "personRef");

-- CreateIndex
CREATE UNIQUE INDEX "Application_workshopId_numberRef_key" ON "Application"("workshopId", "numberRef");

-- CreateIndex
CREATE INDEX "Review_workshopId_idx" ON "Review"("workshopId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_applicationId_reviewerRef_key" ON "Review"("applicationId", "reviewerRef");

-- CreateIndex
CREATE INDEX "Recusal_workshopId_idx" ON "Recusal"("workshopId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_workshopId_personRef_key" ON "Participant"("workshopId", "personRef");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_workshopId_aliasRef_key" ON "Participant"("workshopId", "aliasRef");

-- CreateIndex
CREATE INDEX "Agenda_dueAt_idx" ON "Agenda"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Round_workshopId_ordinal_key" ON "Round"("workshopId", "ordinal");

-- CreateIndex
CREATE INDEX "Contribution_workshopId_idx" ON "Contribution"("workshopId");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_roundId_personRef_item_key" ON "Contribution"("roundId", "personRef", "item");

-- CreateIndex
CREATE INDEX "Summary_workshopId_seq_idx" ON "Summary"("workshopId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Post_keyRef_key" ON "Post"("keyRef");

-- CreateIndex
CREATE UNIQUE INDEX "Post_nonce_key" ON "Post"("nonce");

-- CreateIndex
CREATE INDEX "Post_state_lane_seq_idx" ON "Post"("state", "lane", "seq");

-- CreateIndex
CREATE INDEX "Post_workshopId_idx" ON "Post"("workshopId");

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_conventionId_fkey" FOREIGN KEY ("conventionId") REFERENCES "Convention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Agenda"("workshopId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
