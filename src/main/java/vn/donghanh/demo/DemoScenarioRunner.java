package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.note.NoteSection;

/** Takes the steps of a story, each by its own use case. */
@ApplicationScoped
class DemoScenarioRunner {
    @Inject
    DemoReception reception;

    @Inject
    DemoCaseWork work;

    @Inject
    DemoPlans plans;

    @Inject
    ClosingScenario ending;

    @Inject
    DemoReferrals referrals;

    @Inject
    DemoTraining training;

    @Inject
    DemoStays stays;

    @Inject
    DemoOversight oversight;

    @Inject
    DemoLawful lawful;

    @Inject
    DemoOffice office;

    void play(DemoScenario tale, DemoStep step) {
        switch (step.step()) {
            case "receive", "emergency", "vital" -> reception.receive(tale, step);
            case "draft" -> reception.draft(tale);
            case "draft-empty" -> reception.emptyDraft();
            case "consent" -> reception.consent(tale, step);
            case "items" -> reception.items(tale);
            case "confirm" -> reception.confirm(tale);
            case "settle" -> reception.settle(tale, step);
            case "accept" -> reception.accept(tale, step);
            case "decline" -> reception.decline(tale, step);
            case "contact" -> work.contact(tale, step);
            case "attempt" -> work.attempt(tale, step);
            case "note" -> work.note(tale, step, NoteSection.GENERAL);
            case "note-draft" -> work.keepNote(tale, step);
            case "counsel" -> work.note(tale, step, NoteSection.COUNSELLING);
            case "care" -> work.note(tale, step, NoteSection.HEALTH);
            case "admit" -> work.admit(tale, step);
            case "dismiss" -> work.revoke(tale, step);
            case "conflict" -> work.conflict(tale, step);
            case "reassign" -> work.reassign(tale, step);
            case "raise" -> work.raise(tale, step);
            case "resume" -> work.resume(tale);
            case "say" -> reception.addNotification(tale, step);
            case "take-back" -> reception.takeBack(tale, step);
            case "end-case" -> reception.endCase(tale, step);
            case "learn" -> reception.learn(tale, step);
            case "change" -> reception.change(tale, step);
            case "progress" -> plans.progress(tale, step);
            case "need-withdrawn" -> plans.withdrawNeed(tale, step);
            case "return-closing" -> ending.giveBack(tale, step);
            case "end-followup" -> ending.endFollowUp(tale, step);
            case "task" -> work.task(tale, step);
            case "lower" -> work.askToLower(tale, step);
            case "lowered" -> work.lower(tale, step);
            case "block" -> work.block(tale, step);
            case "pause" -> work.pause(tale, step);
            case "assess" -> plans.assess(tale, step, true);
            case "assess-draft" -> plans.assess(tale, step, false);
            case "plan" -> plans.plan(tale);
            case "plan-draft" -> plans.keepEmpty(tale);
            case "propose" -> plans.propose(tale);
            case "return" -> plans.sendBack(tale, step);
            case "approve" -> plans.approve(tale);
            case "review-begin" -> plans.beginReview(tale, step);
            case "review-change" -> plans.reviewOtherwise(tale, step);
            case "review-accept" -> plans.acceptReview(tale);
            case "review" -> plans.review(tale, step);
            case "closing-draft" -> ending.draft(tale);
            case "closing" -> ending.request(tale, step);
            case "propose-closing" -> ending.propose(tale);
            case "close", "close-followup" -> ending.approve(tale);
            case "followup" -> ending.followUp(tale, step);
            case "reopen" -> ending.reopen(tale, step);
            case "restart" -> ending.restart(tale);
            case "refer" -> referrals.send(tale, step);
            case "refer-draft" -> referrals.draft(tale, step);
            case "partner" -> referrals.partner(tale, step);
            case "word" -> referrals.word(tale, step);
            case "settle-referral" -> referrals.settle(tale, step);
            case "withdraw-referral" -> referrals.withdraw(tale, step);
            case "clock" -> referrals.clock();
            case "merge",
                    "split",
                    "different",
                    "glass",
                    "glass-decide",
                    "glass-open",
                    "glass-told",
                    "glass-judge",
                    "correct",
                    "corrected",
                    "audit-propose",
                    "audit-open",
                    "audit-refuse",
                    "audit-close",
                    "audit-find",
                    "erase-ask",
                    "erase-decide" -> oversight.play(tale, step);
            case "lawful-enter",
                    "lawful-advise",
                    "lawful-answer",
                    "lawful-refuse",
                    "lawful-withdraw",
                    "lawful-tell" -> lawful.play(tale, step);
            case "course-propose",
                    "course-apply",
                    "course-talk",
                    "course-drop",
                    "course-cancel",
                    "course-enrol",
                    "course-reject",
                    "course-month",
                    "course-suspend",
                    "course-resume",
                    "course-complete",
                    "course-certify",
                    "course-take-back",
                    "course-correct" -> training.play(tale, step);
            case "stay-request",
                    "stay-admit",
                    "stay-asked",
                    "stay-papers",
                    "stay-talk",
                    "stay-watch",
                    "stay-plan",
                    "stay-leave",
                    "stay-answer",
                    "stay-refuse",
                    "stay-confirm",
                    "stay-extend",
                    "stay-exit",
                    "stay-transfer" -> stays.play(tale, step);
            case "invite",
                    "grant-role",
                    "refuse-role",
                    "disable",
                    "delegate",
                    "delegate-withdraw",
                    "return-enter",
                    "return-confirm" -> office.play(step);
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }
}
