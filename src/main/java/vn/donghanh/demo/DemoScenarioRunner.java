package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.demo.register.DemoRegisters;
import vn.donghanh.demo.report.DemoReports;
import vn.donghanh.note.NoteSection;

/** Runs the steps of a story, each through its own use case. */
@ApplicationScoped
class DemoScenarioRunner {
    @Inject
    DemoReception reception;

    @Inject
    DemoCaseWork work;

    @Inject
    DemoPlans plans;

    @Inject
    DemoAssessments assessments;

    @Inject
    DemoProfiles profiles;

    @Inject
    ClosingScenario ending;

    @Inject
    DemoReferrals referrals;

    @Inject
    DemoTraining training;

    @Inject
    DemoLegalAid legalAid;

    @Inject
    DemoPlacements placements;

    @Inject
    DemoLoans loans;

    @Inject
    DemoSupport support;

    @Inject
    DemoStays stays;

    @Inject
    DemoServices services;

    @Inject
    DemoSessions sessions;

    @Inject
    DemoIncidents incidents;

    @Inject
    DemoOutreach outreach;

    @Inject
    DemoScreenings screenings;

    @Inject
    DemoConferences conferences;

    @Inject
    DemoFeedback feedback;

    @Inject
    DemoDocuments documents;

    @Inject
    DemoStaffCourses staffCourses;

    @Inject
    DemoRegisters registers;

    @Inject
    DemoHandovers handovers;

    @Inject
    DemoForms forms;

    @Inject
    DemoOversight oversight;

    @Inject
    DemoLawful lawful;

    @Inject
    DemoOffice office;

    @Inject
    DemoReports reports;

    void play(DemoScenario scenario, DemoStep step) {
        switch (step.step()) {
            case "receive", "emergency", "vital" -> reception.receive(scenario, step);
            case "draft" -> reception.draft(scenario);
            case "draft-empty" -> reception.emptyDraft();
            case "consent" -> reception.consent(scenario, step);
            case "items" -> reception.items(scenario);
            case "confirm" -> reception.confirm(scenario);
            case "settle" -> reception.settle(scenario, step);
            case "accept" -> reception.accept(scenario, step);
            case "decline" -> reception.decline(scenario, step);
            case "contact" -> work.contact(scenario, step);
            case "attempt" -> work.attempt(scenario, step);
            case "note" -> work.note(scenario, step, NoteSection.GENERAL);
            case "note-draft" -> work.saveNoteDraft(scenario, step);
            case "counsel" -> work.note(scenario, step, NoteSection.COUNSELLING);
            case "care" -> work.note(scenario, step, NoteSection.HEALTH);
            case "admit" -> work.admit(scenario, step);
            case "dismiss" -> work.revoke(scenario, step);
            case "conflict" -> work.conflict(scenario, step);
            case "reassign" -> work.reassign(scenario, step);
            case "raise" -> work.raise(scenario, step);
            case "resume" -> work.resume(scenario);
            case "say" -> reception.changeConsent(scenario, step);
            case "consent-lapses" -> reception.announceExpiry(scenario, step);
            case "take-back" -> reception.revokeConsent(scenario, step);
            case "end-case" -> reception.endCase(scenario, step);
            case "learn" -> reception.addIdentityField(scenario, step);
            case "change" -> reception.replaceIdentityField(scenario, step);
            case "progress" -> plans.progress(scenario, step);
            case "need-withdrawn" -> assessments.withdrawNeed(scenario, step);
            case "return-closing" -> ending.returnForRevision(scenario, step);
            case "end-followup" -> ending.endFollowUp(scenario, step);
            case "task" -> work.task(scenario, step);
            case "lower", "level-ask" -> work.askToLower(scenario, step);
            case "level-kept" -> work.keepLevel(scenario, step);
            case "lowered" -> work.lower(scenario, step);
            case "block" -> work.block(scenario, step);
            case "pause" -> work.pause(scenario, step);
            case "assess" -> assessments.assess(scenario, step, true);
            case "assess-draft" -> assessments.assess(scenario, step, false);
            case "profile" -> profiles.record(scenario);
            case "profile-draft" -> profiles.saveDraft(scenario, step);
            case "plan" -> plans.plan(scenario);
            case "plan-draft" -> plans.saveEmptyDraft(scenario);
            case "propose" -> plans.propose(scenario);
            case "return" -> plans.returnForRevision(scenario, step);
            case "approve" -> plans.approve(scenario);
            case "review-begin" -> plans.beginReview(scenario, step);
            case "review-change" -> plans.reviewOtherwise(scenario, step);
            case "review-accept" -> plans.acceptReview(scenario);
            case "review" -> plans.review(scenario, step);
            case "closing-draft" -> ending.draft(scenario);
            case "closing" -> ending.request(scenario, step);
            case "propose-closing" -> ending.propose(scenario);
            case "close", "close-followup" -> ending.approve(scenario);
            case "followup" -> ending.followUp(scenario, step);
            case "reopen" -> ending.reopen(scenario, step);
            case "restart" -> ending.restart(scenario);
            case "refer" -> referrals.send(scenario, step);
            case "refer-draft" -> referrals.draft(scenario, step);
            case "partner" -> referrals.partner(scenario, step);
            case "word" -> referrals.recordStatement(scenario, step);
            case "settle-referral" -> referrals.settle(scenario, step);
            case "withdraw-referral" -> referrals.withdraw(scenario, step);
            case "clock" -> referrals.clock();
            case "merge",
                    "split",
                    "different",
                    "break-glass",
                    "break-glass-decide",
                    "break-glass-open",
                    "break-glass-acknowledge",
                    "break-glass-judge",
                    "correct",
                    "corrected",
                    "audit-propose",
                    "audit-open",
                    "audit-refuse",
                    "audit-close",
                    "audit-find",
                    "erase-ask",
                    "erase-decide" -> oversight.play(scenario, step);
            case "lawful-enter",
                    "lawful-advise",
                    "lawful-answer",
                    "lawful-refuse",
                    "lawful-withdraw",
                    "lawful-tell" -> lawful.play(scenario, step);
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
                    "course-correct" -> training.play(scenario, step);
            case "legal-open",
                    "legal-ground",
                    "legal-paper",
                    "legal-note",
                    "legal-send",
                    "legal-answer",
                    "legal-take-back",
                    "legal-correct",
                    "legal-instead",
                    "legal-withdraw" -> legalAid.play(scenario, step);
            case "job-propose",
                    "job-introduce",
                    "job-alone",
                    "job-interview",
                    "job-offer",
                    "job-refuse",
                    "job-start",
                    "job-terms",
                    "job-correct-start",
                    "job-check",
                    "job-end",
                    "job-cancel",
                    "job-talk",
                    "job-answer",
                    "job-take-back",
                    "job-correct",
                    "job-pass-checks" -> placements.play(scenario, step);
            case "loan-propose",
                    "loan-choose",
                    "loan-prepare",
                    "loan-submit",
                    "loan-alone",
                    "loan-answer",
                    "loan-take-back",
                    "loan-correct",
                    "loan-letter",
                    "loan-word",
                    "loan-repay",
                    "loan-talk",
                    "loan-cancel",
                    "loan-pass-day" -> loans.play(scenario, step);
            case "support-draft",
                    "support-send",
                    "support-answer",
                    "support-partner",
                    "support-take-back",
                    "support-correct",
                    "support-cancel",
                    "support-talk",
                    "support-revoke" -> support.play(scenario, step);
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
                    "stay-transfer" -> stays.play(scenario, step);
            case "service-give",
                    "service-outcome",
                    "service-correct",
                    "service-mistake",
                    "service-draft",
                    "service-accompany",
                    "service-confirm",
                    "service-refuse",
                    "service-look" -> services.play(scenario, step);
            case "session-hold", "session-group", "session-correct", "session-mistake", "session-draft" -> sessions
                    .play(scenario, step);
            case "form-print", "form-not-signed" -> forms.play(scenario, step);
            case "incident-record",
                    "incident-correct",
                    "incident-settle",
                    "incident-offer",
                    "incident-notice",
                    "incident-draft" -> incidents.play(scenario, step);
            case "outreach-record",
                    "outreach-correct",
                    "outreach-mistake",
                    "stock-receive",
                    "stock-reverse",
                    "stock-line",
                    "stock-write-off",
                    "stock-count" -> outreach.play(scenario, step);
            case "screening-record", "screening-correct", "screening-end", "screening-draft" -> screenings.play(
                    scenario, step);
            case "conference-call",
                    "conference-change",
                    "conference-draft",
                    "conference-consent",
                    "conference-guest",
                    "conference-hold",
                    "conference-minutes",
                    "conference-part",
                    "conference-settle",
                    "conference-cancel" -> conferences.play(scenario, step);
            case "feedback-own",
                    "feedback-own-complaint",
                    "feedback-complaint",
                    "complaint-begin",
                    "complaint-answer",
                    "complaint-inform",
                    "complaint-pass-on",
                    "complaint-forward",
                    "complaint-withdraw",
                    "complaint-draft",
                    "sheet-print",
                    "sheet-read" -> feedback.play(scenario, step);
            case "staff-course-record",
                    "staff-course-correct",
                    "staff-course-enrol",
                    "staff-course-results",
                    "staff-course-withdraw",
                    "staff-course-demand" -> staffCourses.play(step);
            case "register-model",
                    "register-model-end",
                    "register-model-withdraw",
                    "register-people",
                    "register-money",
                    "register-number-correct",
                    "register-number-withdraw",
                    "register-training",
                    "register-training-correct",
                    "register-training-withdraw",
                    "register-training-money" -> registers.play(step.step(), step.detail(), step.words());
            case "handover-wish",
                    "handover-give",
                    "handover-cover",
                    "handover-cover-end",
                    "handover-propose",
                    "handover-accept",
                    "handover-decline",
                    "handover-withdraw",
                    "handover-expire" -> handovers.play(step);
            case "document-file",
                    "document-wait",
                    "document-wait-upload",
                    "document-infected",
                    "document-upload",
                    "document-withdraw",
                    "document-letter",
                    "document-share" -> documents.play(scenario, step);
            case "office-phone",
                    "invite",
                    "handover-join",
                    "grant-role",
                    "refuse-role",
                    "disable",
                    "delegate",
                    "delegate-withdraw",
                    "return-enter",
                    "return-communes",
                    "return-confirm",
                    "programme-prepare",
                    "programme-submit",
                    "programme-confirm",
                    "programme-discard",
                    "period-compute",
                    "period-check",
                    "period-sign",
                    "period-return",
                    "period-compare" -> office.play(step);
            case "report-begin",
                    "report-submit",
                    "report-check",
                    "report-sign",
                    "report-send",
                    "report-return",
                    "report-correct" -> reports.play(step.step(), step.detail());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }
}
