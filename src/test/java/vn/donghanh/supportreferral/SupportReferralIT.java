package vn.donghanh.supportreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.AwaitedAnswerFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Support of other bodies from the draft to what came of it on both sides, and that no other partner has access. */
@ExtendWith(ArquillianExtension.class)
class SupportReferralIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PartnerBusinessScenario business;

    @Inject
    AssessmentService assessments;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    AttachmentScenario attachments;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    SupportReferralQueries queries;

    @Inject
    SupportReferralService service;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    PartnerBusinessService partner;

    @Inject
    SupportStatisticsQueries access;

    @Inject
    SupportEvidenceProvider evidence;

    @Inject
    SupportOpenItemProvider leftOpen;

    @Inject
    SupportTimelineContributor timeline;

    @Inject
    AwaitedAnswerFixture awaited;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private CaseNumber number;
    private String ref;
    private String code;
    private LocalDate today;

    @BeforeEach
    void draftForAShelter() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        draft(PartnerBusinessKind.SHELTER);
    }

    private void draft(PartnerBusinessKind kind) {
        staff.as("worker1", () -> {
            number = business.openCase();
            ref = service.draft(number.value(), new DraftSupportCommand(kind, "FACILITY_PLACE", null));
            code = view().row().code();
        });
        story.recordConsent("worker1", number, 300);
    }

    @Test
    void documentsBelongToAReferralForSupport() {
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        attachments.assertBelongsTo(number.value(), AttachmentKind.SUPPORT, ref, false);
    }

    @Test
    void handingOverCountsThePartnersAnswer() {
        assertThat(awaited.count("worker1", number)).isZero();
        consentAndSend(EnumSet.of(SupportSlipField.HELP));
        assertThat(awaited.count("worker1", number)).isEqualTo(1);
        answer("ACCEPT", PartnerEntry.EMPTY);
        assertThat(awaited.count("worker1", number)).isZero();
    }

    @Test
    void sendingNeedsConsentForThisPartner() {
        staff.as("worker1", () -> assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> send(Set.of())));
        assertMissingFor("support1");
        assertThat(status()).isEqualTo(SupportStatus.DRAFTED);
    }

    @Test
    void bodiesWithoutUsersAreKnownBeforeSending() {
        staff.as("worker1", () -> assertThat(recipient().readable()).isTrue());
        draft(PartnerBusinessKind.COMMUNE);
        staff.as("worker1", () -> assertThat(recipient().readable()).isFalse());
    }

    /** Protection agreed to in general, for an emergency, is no consent to this shelter. */
    @Test
    void generalProtectionConsentIsNotEnough() {
        staff.as("worker1", () -> consents.record(number.value(), consent(ConsentMethod.WRITTEN, null, false)));
        staff.as("worker1", () -> assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> send(Set.of())));
    }

    @Test
    void minorsNeedTheirRepresentativesConsent() {
        staff.as("worker1", () -> {
            number = business.openCase(AgeBand.FROM_16_TO_17);
            ref = service.draft(
                    number.value(), new DraftSupportCommand(PartnerBusinessKind.SHELTER, "FACILITY_PLACE", null));
        });
        story.recordConsent("worker1", number, 300);
        staff.as("worker1", () -> consents.record(number.value(), consent(ConsentMethod.WRITTEN, null, true)));
        staff.as("worker1", () -> assertRefused(PartnerBusinessRule.GUARDIAN_NEEDED, () -> send(Set.of())));
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(), consent(ConsentMethod.GUARDIAN, "Cán bộ bảo vệ trẻ em của xã", true)));
        staff.as("worker1", () -> send(Set.of()));
    }

    /** A line that was not ticked is on no page of the partner, even if its value was typed. */
    @Test
    void partnerLearnsTickedLinesOnly() {
        consentAndSend(EnumSet.of(SupportSlipField.CHILDREN));
        PartnerBusinessView slip = story.as("support1", () -> inbox.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "NAME", "CHILDREN");
        assertThat(slip.row().nextDay()).isNull();
        assertThat(slip.toString()).doesNotContain(number.value(), ref, "Kín", "FACILITY_PLACE", "ACCOMPANIED");
        assertThat(story.as("support1", inbox::list).toString())
                .contains(code)
                .doesNotContain(number.value(), ref, "Kín", "FACILITY_PLACE");
        assertThat(story.as("support1", () -> inbox.findCodes(code.substring(3))))
                .containsExactly(code);
    }

    @Test
    void wholeSlipNamesHelpDayChildrenAndCompany() {
        consentAndSend(EnumSet.allOf(SupportSlipField.class));
        PartnerBusinessView slip = story.as("support1", () -> inbox.get(code));
        assertThat(slip.content().fields())
                .containsExactly("PROGRAMME", "NAME", "HELP", "DAY", "CHILDREN", "ACCOMPANIED");
        assertThat(slip.row().nextDay()).isEqualTo(today.plusDays(1));
        assertThat(story.as("worker1", this::view).content()).isEqualTo(slip.content());
    }

    @Test
    void supportIsPromisedAndGiven() {
        consentAndSend(EnumSet.of(SupportSlipField.HELP));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        answer("ACCEPT", PartnerEntry.EMPTY);
        assertThat(tasks()).containsExactly("SUPPORT_ASK");
        answer("CONCLUDE", PartnerEntry.of(today, null, "PART"));
        SupportReferralView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(SupportStatus.CONCLUDED);
        assertThat(seen.helpedOn()).isEqualTo(today);
        assertThat(seen.outcomeKey()).isEqualTo("support_outcome.PART");
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        assertThat(seen.completableTasks()).containsExactly(TaskKind.PARTNER_COMPLETED);
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .as("one line a day")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("supportreferral.timeline.CONCLUDE");
                    assertThat(entry.earlierSteps()).isEqualTo(3);
                });
    }

    @Test
    void refusalIsTalkedOver() {
        consentAndSend(Set.of());
        answer("DECLINE", PartnerEntry.because("NO_PLACE"));
        assertThat(tasks()).containsExactly("PARTNER_ENDED");
        staff.as("support1", () -> partner.takeBack(code, lastEntry()));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        answer("ACCEPT", PartnerEntry.EMPTY);
        staff.as("support1", () -> partner.correct(code, lastEntry(), EntryCorrectionReason.WRONG_PERSON));
        assertThat(tasks()).containsExactlyInAnyOrder("PARTNER_REPLY", "PARTNER_CORRECTED");
        assertThat(story.as("worker1", this::view).completableTasks()).contains(TaskKind.PARTNER_CORRECTED);
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
    }

    @Test
    void everyUndoneStepLeavesTheTasksBeforeIt() {
        consentAndSend(Set.of());
        business.assertUndone(number, "support1", code, "ACCEPT", PartnerEntry.EMPTY);
        business.assertUndone(number, "support1", code, "DECLINE", PartnerEntry.because("NO_PLACE"));
        answer("ACCEPT", PartnerEntry.EMPTY);
        business.assertUndone(number, "support1", code, "CONCLUDE", PartnerEntry.of(today, null, "PART"));
        business.assertUndone(number, "support1", code, "CONCLUDE_WITHOUT", PartnerEntry.because("NO_PLACE"));
    }

    /** The client has withdrawn the need: it is neither offered nor answered. */
    @Test
    void aWithdrawnNeedIsNotOffered() {
        number = story.caseAt(CaseStatus.ASSESSING);
        staff.as(
                "worker1",
                () -> assessments.submit(
                        number.value(),
                        AssessmentDraft.unsaved()
                                .ranked(true)
                                .needs(
                                        new NeedDraft(
                                                null,
                                                PresentingNeed.JOB,
                                                "Tôi cần.",
                                                Eligibility.YES,
                                                "JOB_INTRODUCTION",
                                                null),
                                        new NeedDraft(
                                                null,
                                                PresentingNeed.TRAINING,
                                                "Tôi cần.",
                                                Eligibility.YES,
                                                "TRAINING_SHORT",
                                                null))
                                .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                                .groups(Set.of(ClientGroup.SEX_WORKER), null)
                                .situation(LifeSituation.NOT_ASKED.withSelfRating(5))));
        List<String> offered = offeredNeeds();
        assertThat(offered).hasSize(2);
        String key = offered.get(1);
        staff.as(
                "worker1",
                () -> withdrawals.withdraw(number.value(), new WithdrawNeedCommand(key, "TOO_FAR", null, today)));
        assertThat(offeredNeeds()).containsExactly(offered.get(0));
        staff.as(
                "worker1",
                () -> assertRefused(
                        SupportRule.NEED_UNKNOWN,
                        () -> service.draft(
                                number.value(), new DraftSupportCommand(PartnerBusinessKind.SHELTER, "HOUSING", key))));
    }

    private List<String> offeredNeeds() {
        return story.as("worker1", () -> queries.list(number.value())).needs().stream()
                .map(NeedSummary::key)
                .toList();
    }

    /** The commune has no account: the worker records its letter and what the client tells. */
    @Test
    void communeAnswersByLetterAndTheClientTells() {
        draft(PartnerBusinessKind.COMMUNE);
        assertThat(story.as("worker1", this::view).preselected()).isEmpty();
        consentAndSend(Set.of());
        record(SupportStep.ACCEPT, BusinessSource.PARTNER_BY_LETTER, null, null);
        assertThat(tasks()).containsExactly("SUPPORT_ASK");
        staff.as("worker1", () -> {
            assertRefused(
                    SupportRule.OUTCOME_MISSING,
                    () -> service.recordAnswer(number.value(), ref, answerOf(SupportStep.CONCLUDE, null, null)));
            assertRefused(
                    SupportRule.REASON_MISSING,
                    () -> service.recordAnswer(
                            number.value(), ref, answerOf(SupportStep.CONCLUDE_WITHOUT, "NOT_LISTED", null)));
            assertRefused(
                    SupportRule.DAY_MISSING,
                    () -> service.recordAnswer(
                            number.value(),
                            ref,
                            new RecordSupportAnswerCommand(
                                    SupportStep.CONCLUDE, BusinessSource.CLIENT, null, null, "WHOLE")));
            assertRefused(
                    SupportRule.STEP_NOT_OPEN,
                    () -> service.recordAnswer(number.value(), ref, answerOf(SupportStep.SEND, null, null)));
        });
        record(SupportStep.CONCLUDE, BusinessSource.CLIENT, null, "WHOLE");
        assertThat(status()).isEqualTo(SupportStatus.CONCLUDED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void onlyWhatWasReceivedForANamedNeedIsAnAccessedService() throws Exception {
        consentAndSend(Set.of());
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        answer("ACCEPT", PartnerEntry.EMPTY);
        assertThat(evidence.findRecent(caseView, 5)).isEmpty();
        answer("CONCLUDE", PartnerEntry.of(today, null, "WHOLE"));
        assertThat(evidence.findRecent(caseView, 5)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(EvidenceKind.SUPPORT);
            assertThat(record.on()).isEqualTo(today);
            assertThat(record.group()).isEqualTo(ServiceGroup.OTHER);
        });
        assertThat(evidence.findByRefs(caseView, List.of(ref, "x"))).hasSize(1);
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        nameANeed();
        assertThat(access.accessEvents(new AsOf(today, CentreTime.endOf(today.minusDays(1)))))
                .as("recorded after the cutoff")
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(AsOf.endOf(today))).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.need()).isEqualTo("NEEDKEY");
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(access.accessEvents(AsOf.endOf(today.minusDays(1))))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
    }

    private void nameANeed() throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        "update support_referral set need_key = 'NEEDKEY', need_group = 'PROTECTION' where ref = ?1")
                .setParameter(1, ref)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void withdrawnConsentTakesTheSlipAway() {
        consentAndSend(Set.of());
        answer("ACCEPT", PartnerEntry.EMPTY);
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_PROTECTION));
        assertMissingFor("support1");
        assertThat(status()).isEqualTo(SupportStatus.WITHDRAWN);
        assertThat(tasks()).doesNotContain("PARTNER_REPLY", "SUPPORT_ASK");
    }

    @Test
    void whatIsNotRenewedIsMissingTheDayAfter() {
        consentAndSend(Set.of());
        staff.as("worker1", () -> business.refuseRenewal(number, ConsentScope.SHARE_PROTECTION));
        assertThat(status()).isEqualTo(SupportStatus.SENT);
        business.runTheDayAfter(() -> assertMissingFor("support1"));
        SupportReferralView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(SupportStatus.WITHDRAWN);
        assertThat(seen.history()).last().satisfies(row -> assertThat(row.actor())
                .isNull());
    }

    @Test
    void cancelledReferralIsMissingForThePartner() {
        consentAndSend(Set.of());
        staff.as("worker1", () -> {
            assertRefused(SupportRule.REASON_MISSING, () -> service.cancel(number.value(), ref, null));
            service.cancel(number.value(), ref, SupportCancelReason.CLIENT_WISH);
            assertRefused(SupportRule.STEP_NOT_OPEN, () -> send(Set.of()));
        });
        assertMissingFor("support1");
    }

    @Test
    void openReferralIsResolvedBeforeTheCaseCloses() throws Exception {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(findOpenItems(caseView))
                .extracting(OpenItem::ref, OpenItem::status, OpenItem::resolutions)
                .containsExactly(tuple(
                        code,
                        SupportStatus.DRAFTED,
                        List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE)));
        consentAndSend(Set.of());
        business.end(leftOpen, caseView, code, OpenItemResolution.GOES_ON);
        assertThat(status()).isEqualTo(SupportStatus.SENT);
        business.end(leftOpen, caseView, code, OpenItemResolution.DECLINED);
        assertThat(status()).isEqualTo(SupportStatus.CANCELLED);
        assertMissingFor("support1");
        assertThat(findOpenItems(caseView)).isEmpty();
    }

    private List<OpenItem> findOpenItems(CaseView caseView) {
        return story.as("worker1", () -> leftOpen.openItems(caseView));
    }

    @Test
    void referralsNeedAccessToTheCaseAndTheRight() {
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> queries.get(number.value(), ref));
            assertNotFound(() -> service.cancel(number.value(), ref, SupportCancelReason.OTHER));
        });
        CaseNumber other = story.as("worker1", () -> cases.open("Khác", TriageLevel.LOW));
        staff.as("worker1", () -> assertNotFound(() -> queries.get(other.value(), ref)));
        for (String wrong : List.of("director1", "report1", "admin1", "support1")) {
            assertThat(story.isHidden(wrong, () -> service.cancel(number.value(), ref, SupportCancelReason.OTHER)))
                    .as(wrong)
                    .isTrue();
        }
    }

    @Test
    void missingFieldsOfADraftAreReported() {
        staff.as("worker1", () -> {
            assertRefused(
                    SupportRule.KIND_MISSING,
                    () -> service.draft(number.value(), new DraftSupportCommand(null, "HOUSING", null)));
            assertRefused(
                    SupportRule.KIND_MISSING,
                    () -> service.draft(
                            number.value(), new DraftSupportCommand(PartnerBusinessKind.EMPLOYER, "HOUSING", null)));
            assertRefused(
                    SupportRule.HELP_MISSING,
                    () -> service.draft(
                            number.value(), new DraftSupportCommand(PartnerBusinessKind.COMMUNE, null, null)));
            assertRefused(
                    SupportRule.HELP_MISSING,
                    () -> service.draft(number.value(), new DraftSupportCommand(null, "NOT_LISTED", null)));
            assertRefused(
                    SupportRule.NEED_UNKNOWN,
                    () -> service.draft(
                            number.value(),
                            new DraftSupportCommand(PartnerBusinessKind.COMMUNE, "HOUSING", "unknown")));
        });
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(
                        CaseRule.CASE_ENDED,
                        () -> service.draft(
                                closed.value(),
                                new DraftSupportCommand(PartnerBusinessKind.COMMUNE, "HOUSING", null))));
    }

    @Test
    void supportOfAMergedCaseIsGiven() {
        consentAndSend(Set.of());
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        answer("ACCEPT", PartnerEntry.EMPTY);
        staff.as("worker1", () -> {
            assertThat(view().completableTasks()).containsExactly(TaskKind.SUPPORT_ASK);
            assertThat(view().mayCancel()).isTrue();
        });
        record(SupportStep.CONCLUDE, BusinessSource.CLIENT, null, "PART");
        assertThat(status()).isEqualTo(SupportStatus.CONCLUDED);
    }

    @Test
    void promisedSupportOfAFollowUpIsAskedAboutWhileTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        story.recordConsent("worker1", number, 300);
        staff.as("worker1", () -> {
            ref = service.draft(
                    number.value(), new DraftSupportCommand(PartnerBusinessKind.SHELTER, "FACILITY_PLACE", null));
            code = view().row().code();
        });
        consentAndSend(Set.of());
        answer("ACCEPT", PartnerEntry.EMPTY);
        assertThat(tasks()).as("nobody has agreed").isEmpty();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).as("agreed").containsExactly("SUPPORT_ASK");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(tasks()).as("no longer").isEmpty();
    }

    @Test
    void listsUseAConstantNumberOfStatements() {
        consentAndSend(Set.of());
        long inboxFew = statementsOf("support1", () -> inbox.list());
        long listFew = statementsOf("worker1", () -> queries.list(number.value()));
        staff.as("worker1", () -> {
            ref = service.draft(number.value(), new DraftSupportCommand(PartnerBusinessKind.SHELTER, "HOUSING", null));
            code = view().row().code();
            send(Set.of());
        });
        assertThat(statementsOf("support1", () -> inbox.list())).isEqualTo(inboxFew);
        assertThat(statementsOf("worker1", () -> queries.list(number.value()))).isEqualTo(listFew);
    }

    private long statementsOf(String user, Runnable reading) {
        long[] counted = new long[1];
        staff.as(user, () -> counted[0] = statements.count(reading));
        return counted[0];
    }

    /** Calls every use case of a partner as every other partner, with every identifier of this referral. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() {
        consentAndSend(Set.of());
        business.assertClosedTo(
                List.of("support2", "partner11", "partner12", "training1", "training2", "health1", "health2"),
                new PartnerBusinessScenario.SentBusiness("support", number, ref, code, "ACCEPT"),
                300);
        assertThat(story.as("support2", inbox::list).toString()).doesNotContain(code);
        assertThat(status()).isEqualTo(SupportStatus.SENT);
    }

    private void consentAndSend(Set<SupportSlipField> lines) {
        staff.as("worker1", () -> {
            consents.record(number.value(), consent(ConsentMethod.WRITTEN, null, true));
            send(lines);
        });
    }

    /** @param forPartner false for protection in general */
    private RecordConsentCommand consent(ConsentMethod form, String guardian, boolean forPartner) {
        return new RecordConsentCommand(
                forPartner ? view().row().kind().scope() : ConsentScope.SHARE_PROTECTION,
                RecordConsentCommand.Answer.YES,
                form,
                null,
                guardian,
                null,
                today.plusMonths(6),
                forPartner ? recipient().partner().id() : null);
    }

    private void send(Set<SupportSlipField> lines) {
        SupportReferralView form = view();
        String recipient =
                form.sending() == null ? "none" : recipient().partner().ref();
        SendSupportCommand command =
                new SendSupportCommand(new SendToPartnerCommand(recipient, "Lụa", true), lines, today.plusDays(1), 2);
        if (form.sending() != null) {
            assertThat(service.preview(number.value(), ref, command).line("NAME"))
                    .isPresent();
        }
        service.send(number.value(), ref, command);
    }

    private RecipientOption recipient() {
        return Objects.requireNonNull(view().sending()).recipients().get(0);
    }

    private void answer(String step, PartnerEntry entry) {
        staff.as("support1", () -> partner.record(code, step, entry));
    }

    private void record(SupportStep step, BusinessSource source, String reason, String outcome) {
        staff.as(
                "worker1",
                () -> service.recordAnswer(
                        number.value(), ref, new RecordSupportAnswerCommand(step, source, today, reason, outcome)));
    }

    private RecordSupportAnswerCommand answerOf(SupportStep step, String reason, String outcome) {
        return new RecordSupportAnswerCommand(step, BusinessSource.CLIENT, today, reason, outcome);
    }

    private SupportReferralView view() {
        return queries.get(number.value(), ref);
    }

    private SupportStatus status() {
        return story.as("worker1", this::view).row().status();
    }

    private List<String> tasks() {
        return business.tasks(number, "PARTNER", "SUPPORT");
    }

    private void assertMissingFor(String user) {
        staff.as(user, () -> assertNotFound(() -> inbox.get(code)));
    }

    /** Returns when the entry was recorded that the partner's page shows as the last one. */
    private Instant lastEntry() {
        return inbox.get(code).last().at();
    }
}
