package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.shared.TextKey;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.AwaitedAnswerFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Loans from the reading of the channels to the settlement on both sides, and that no other partner has access. */
@ExtendWith(ArquillianExtension.class)
class LoanIT {
    private static final long AMOUNT = 12_000_000;
    private static final String NEUTRAL = "loan_channel.VBSP_JOB";
    private static final String REVEALING = "loan_channel.VBSP_REINTEG";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PartnerBusinessScenario business;

    @Inject
    AttachmentScenario attachments;

    @Inject
    CaseFixture cases;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    PartnerBusinessService partner;

    @Inject
    LoanDueJob job;

    @Inject
    LoanStatisticsQueries access;

    @Inject
    LoanEvidenceProvider evidence;

    @Inject
    LoanOpenItemProvider leftOpen;

    @Inject
    LoanTimelineContributor timeline;

    @Inject
    AwaitedAnswerFixture awaited;

    @Inject
    Statements statements;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;
    private String ref;
    private String code;
    private LocalDate today;

    @BeforeEach
    void proposeLoan() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            number = business.openCase();
            propose();
        });
        story.recordConsent("worker1", number, 300);
    }

    private void propose() {
        ref = service.propose(number.value(), "FOOD", AMOUNT);
        code = view().row().code();
    }

    @Test
    void documentsBelongToALoan() {
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        attachments.assertBelongsTo(number.value(), AttachmentKind.LOAN, ref, false);
    }

    @Test
    void neutralChannelsAreReadFirstAndEachSaysWhoLearnsWhat() {
        List<LoanChannelRow> channels = story.as("worker1", () -> queries.readChannels(number.value(), ref))
                .channels();
        assertThat(channels).extracting(LoanChannelRow::revealing).isSorted();
        assertThat(channels).allSatisfy(channel -> {
            assertThat(channel.listeners()).isNotEmpty();
            assertThat(channel.basis()).isNotBlank();
            assertThat(channel.confirmed()).isFalse();
        });
        assertThat(channels.stream().filter(LoanChannelRow::revealing))
                .extracting(LoanChannelRow::nameKey)
                .containsExactly(REVEALING, "loan_channel.VBSP_TRAFFICK");
    }

    @Test
    void choiceRecordsThatEveryChannelWasRead() {
        staff.as("worker1", () -> {
            assertRefused(
                    LoanRule.NOT_READ,
                    () -> service.choose(
                            number.value(), ref, new ChooseChannelCommand(version(NEUTRAL), false, false, today)));
            assertRefused(
                    LoanRule.REVEALING_NOT_CONFIRMED,
                    () -> service.choose(
                            number.value(), ref, new ChooseChannelCommand(version(REVEALING), true, false, today)));
            service.choose(number.value(), ref, new ChooseChannelCommand(version(REVEALING), true, true, today));
        });
        LoanView seen = story.as("worker1", this::view);
        assertThat(seen.reading()).satisfies(reading -> {
            assertThat(reading.on()).isEqualTo(today);
            assertThat(reading.revealConfirmed()).isTrue();
        });
        assertThat(count("select count(*) from donghanh_log.loan_reading where loan_ref = ?1", ref))
                .isEqualTo(10);
        assertThat(count("select count(*) from donghanh_log.loan_reading where loan_ref = ?1 and chosen", ref))
                .isEqualTo(1);
        staff.as("worker1", () -> choose(NEUTRAL));
        assertThat(story.as("worker1", this::view).reading().revealConfirmed()).isFalse();
    }

    @Test
    void sendingNeedsPlanPapersAndConsent() {
        staff.as("worker1", () -> {
            choose(NEUTRAL);
            assertRefused(LoanRule.PLAN_DIFFERS, this::submit);
            prepare();
            assertThat(view().ready()).isTrue();
            assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, this::submit);
        });
        assertMissingFor("bank1");
        assertThat(status()).isEqualTo(LoanStatus.PREPARING);
    }

    /** The lender learns a name, a purpose, an amount and a neutral programme, before and after everything that follows. */
    @Test
    void lenderLearnsNothingElse() {
        consentAndSubmit(NEUTRAL);
        PartnerBusinessView slip = story.as("bank1", () -> inbox.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "NAME", "PURPOSE", "AMOUNT", "PRODUCT");
        assertThat(slip.content().line("AMOUNT").orElseThrow().values()).containsExactly("12.000.000 đồng");
        assertThat(slip.toString()).doesNotContain(number.value(), ref, "Kín", "GOODS");
        assertThat(story.as("bank1", () -> inbox.findCodes(code.substring(3)))).containsExactly(code);
        approveAndDisburse();
        staff.as("worker1", () -> {
            service.recordRepayment(number.value(), ref, BusinessSource.CLIENT, today, 100_000L);
            answer(LoanStep.FALL_BEHIND, BusinessSource.PARTNER_BY_LETTER, null);
        });
        PartnerBusinessView after = story.as("bank1", () -> inbox.get(code));
        assertThat(after.row().statusKey()).isEqualTo("loan.slip.DISBURSED");
        assertThat(after.toString()).doesNotContain(number.value(), ref, "Kín", "OVERDUE", "REPAY");
    }

    @Test
    void slipOfARevealingChannelNamesNoProgramme() {
        consentAndSubmit(REVEALING);
        PartnerBusinessView slip = story.as("bank1", () -> inbox.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "NAME", "PURPOSE", "AMOUNT");
        assertThat(slip.toString()).doesNotContain("REINTEG", "29/2014", "CLIENT_GROUP");
    }

    @Test
    void lenderAnswersFromThePapersToTheSettlement() {
        consentAndSubmit(NEUTRAL);
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        record("INCOMPLETE", PartnerEntry.because("ID_PAPER"));
        assertThat(tasks()).containsExactly("LOAN_TELL");
        record("RECEIVE", PartnerEntry.EMPTY);
        approveAndDisburse();
        LoanView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(LoanStatus.DISBURSED);
        assertThat(seen.disbursed()).isEqualTo(AMOUNT);
        assertThat(seen.schedule()).hasSize(12);
        assertThat(seen.payments()).singleElement().satisfies(payment -> assertThat(payment.actor())
                .isNull());
        assertThat(story.as("bank1", () -> inbox.get(code)).steps())
                .extracting(step -> step.code())
                .containsExactly("SETTLE");
        record("SETTLE", PartnerEntry.on(today));
        assertThat(status()).isEqualTo(LoanStatus.SETTLED);
        assertThat(story.as("bank1", () -> inbox.get(code)).row().phase()).isEqualTo(BusinessPhase.ENDED);
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .as("one line a day")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("loan.timeline.SETTLE");
                    assertThat(entry.earlierSteps()).isPositive();
                });
    }

    @Test
    void handingOverCountsThePartnersAnswer() {
        assertThat(awaited.count("worker1", number)).isZero();
        consentAndSubmit(NEUTRAL);
        assertThat(awaited.count("worker1", number)).isEqualTo(1);
        record("RECEIVE", PartnerEntry.EMPTY);
        assertThat(awaited.count("worker1", number)).isZero();
    }

    @Test
    void lenderUndoesMoneyAndNothingIsLeftOfIt() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        Instant paidOut = story.as("bank1", this::lastEntry);
        staff.as("bank1", () -> {
            partner.takeBack(code, paidOut);
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> partner.takeBack(code, paidOut));
        });
        LoanView back = story.as("worker1", this::view);
        assertThat(back.row().status()).isEqualTo(LoanStatus.APPROVED);
        assertThat(back.disbursed()).isZero();
        assertThat(back.schedule()).isEmpty();
        assertThat(back.payments()).hasSize(2).noneMatch(LoanPaymentRow::valid);
        assertThat(evidenceCount()).isZero();
        staff.as("bank1", () -> partner.correct(code, lastEntry(), EntryCorrectionReason.WRONG_PERSON));
        assertThat(status()).isEqualTo(LoanStatus.SUBMITTED);
        assertThat(tasks()).contains("PARTNER_CORRECTED");
    }

    /** Money in two parts: the second comes while the client pays back; the lender reads its own amounts and nothing of the paying back. */
    @Test
    void secondPartOfTheMoneyComesWhilePayingBack() {
        consentAndSubmit(NEUTRAL);
        record("RECEIVE", PartnerEntry.EMPTY);
        record(
                "APPROVE",
                PartnerEntry.on(today)
                        .with(AskedField.Type.AMOUNT, AMOUNT)
                        .with(AskedField.Type.RATE, 660)
                        .with(AskedField.Type.MONTHS, 12));
        record("DISBURSE", money(today, AMOUNT - 2_000_000));
        later(32, () -> {
            job.run();
            assertThat(status()).isEqualTo(LoanStatus.REPAYING);
            staff.as("bank1", () -> {
                assertThat(inbox.get(code).steps())
                        .extracting(step -> step.code())
                        .containsExactly("DISBURSE", "SETTLE");
                assertRefused(
                        LoanRule.MORE_THAN_APPROVED,
                        () -> partner.record(code, "DISBURSE", money(today.plusDays(32), 2_000_001)));
                partner.record(code, "DISBURSE", money(today.plusDays(32), 2_000_000));
            });
            assertThat(status()).isEqualTo(LoanStatus.REPAYING);
        });
        PartnerBusinessView seen = story.as("bank1", () -> inbox.get(code));
        assertThat(seen.row().statusKey()).isEqualTo("loan.slip.DISBURSED");
        assertThat(seen.history())
                .filteredOn(entry -> entry.labelKey().startsWith("loan.partner.entry."))
                .extracting(entry -> entry.arguments().get(0))
                .containsExactly(AmountText.of(AMOUNT), AmountText.of(AMOUNT - 2_000_000), AmountText.of(2_000_000));
        LoanView loanView = story.as("worker1", this::view);
        assertThat(loanView.disbursed()).isEqualTo(AMOUNT);
        assertThat(loanView.schedule().stream()
                        .mapToLong(row -> row.instalment().principal())
                        .sum())
                .isEqualTo(AMOUNT);
    }

    @Test
    void rejectionByLetterEndsTheWaitForTheLender() {
        consentAndSubmit(NEUTRAL);
        staff.as(
                "worker1",
                () -> service.recordAnswer(
                        number.value(),
                        ref,
                        new RecordAnswerCommand(
                                LoanStep.REJECT,
                                BusinessSource.PARTNER_BY_LETTER,
                                null,
                                "NO_FUNDS",
                                null,
                                null,
                                null)));
        assertThat(tasks()).containsExactly("PARTNER_ENDED");
        assertThat(story.as("bank1", () -> inbox.get(code)).steps()).isEmpty();
    }

    /** A client who goes alone: nothing is disclosed, and every answer is the client's word. */
    @Test
    void clientWhoGoesAloneIsNotDisclosed() {
        disburseAlone();
        assertMissingFor("bank1");
        assertThat(count(
                        "select count(*) from donghanh_log.disclosure d join case_file f on f.id = d.case_id where f.number = ?1",
                        number.value()))
                .isZero();
        assertThat(tasks()).containsExactly("LOAN_TELL");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    /** Instalments by the clock: asked about, begun, late, made up, and settled. */
    @Test
    void clockFollowsTheInstalments() {
        disburseAlone();
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        later(25, () -> {
            job.run();
            assertThat(tasks()).containsExactly("LOAN_DUE");
            assertThat(status()).isEqualTo(LoanStatus.DISBURSED);
        });
        later(32, () -> {
            job.run();
            assertThat(status()).isEqualTo(LoanStatus.REPAYING);
        });
        later(45, () -> {
            job.run();
            assertThat(status()).isEqualTo(LoanStatus.OVERDUE);
            assertThat(tasks()).as("one task, not two").containsExactly("LOAN_LATE");
            int acted = job.run().acted();
            staff.as("worker1", () -> {
                LoanView seen = view();
                assertThat(seen.dueSoFar()).isPositive();
                service.recordRepayment(
                        number.value(), ref, BusinessSource.CLIENT, today.plusDays(45), seen.dueSoFar());
            });
            assertThat(acted).isZero();
            assertThat(status()).isEqualTo(LoanStatus.REPAYING);
            assertThat(tasks()).doesNotContain("LOAN_LATE", "LOAN_DUE");
        });
    }

    @Test
    void entriesOfMoneyAreCorrectedByNewOnes() {
        disburseAlone();
        staff.as("worker1", () -> {
            service.recordRepayment(number.value(), ref, BusinessSource.CLIENT, today, 500_000L);
            String wrong = payment();
            service.correctPayment(number.value(), ref, wrong, BusinessSource.CLIENT, today, 50_000L);
            assertThat(view().repaid()).isEqualTo(50_000);
            assertRefused(
                    LoanRule.PAYMENT_GONE,
                    () -> service.correctPayment(number.value(), ref, wrong, BusinessSource.CLIENT, today, 1L));
            assertRefused(
                    LoanRule.PAYMENT_MISSING,
                    () -> service.correctPayment(number.value(), ref, null, BusinessSource.CLIENT, today, 1L));
            service.correctPayment(number.value(), ref, payment(), BusinessSource.CLIENT, today, 0L);
            assertThat(view().repaid()).isZero();
            assertThat(view().payments()).hasSize(4);
        });
    }

    private String payment() {
        return view().payments().stream()
                .filter(payment -> payment.valid() && payment.amount() < AMOUNT)
                .findFirst()
                .orElseThrow()
                .ref();
    }

    @Test
    void onlyMoneyPaidOutIsAnAccessedService() {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(evidenceCount()).isZero();
        disburseAlone();
        assertThat(access.accessEvents(new AsOf(today, CentreTime.endOf(today.minusDays(1)))))
                .as("recorded after the cutoff")
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(AsOf.endOf(today))).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.group()).isEqualTo(ServiceGroup.LOAN);
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(evidence.findRecent(caseView, 5)).singleElement().satisfies(found -> assertThat(found.kind())
                .isEqualTo(EvidenceKind.LOAN));
        assertThat(evidence.findByRefs(caseView, List.of(ref, "x"))).hasSize(1);
    }

    private int evidenceCount() {
        return evidence.findRecent(story.as("worker1", () -> cases.get(number)), 5)
                .size();
    }

    @Test
    void withdrawnConsentTakesTheFileAwayButNotTheLoan() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_BANK));
        assertMissingFor("bank1");
        assertThat(status()).isEqualTo(LoanStatus.DISBURSED);
        staff.as("worker1", this::propose);
        consentAndSubmit(NEUTRAL);
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_BANK));
        assertThat(status()).isEqualTo(LoanStatus.CANCELLED);
    }

    @Test
    void whatIsNotRenewedEndsForTheLenderTheDayAfter() {
        consentAndSubmit(NEUTRAL);
        staff.as("worker1", () -> business.refuseRenewal(number, ConsentScope.SHARE_BANK));
        business.runTheDayAfter(() -> assertMissingFor("bank1"));
        assertThat(status()).isEqualTo(LoanStatus.CANCELLED);
    }

    @Test
    void closingAsksForLoansThatAreOpen() throws Exception {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(leftOpen.openItems(caseView).get(0).distinction())
                .as("two loans of one purpose differ by their amount")
                .isEqualTo(new TextKey("loan.open", List.of(new TextKey("loan_purpose.FOOD"), AMOUNT)));
        assertThat(leftOpen.openItems(caseView).get(0).resolutions())
                .containsExactly(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
        disburseAlone();
        assertThat(leftOpen.openItems(caseView)).singleElement().satisfies(item -> assertThat(item.resolutions())
                .containsExactly(OpenItemResolution.GOES_ON));
        business.end(leftOpen, caseView, ref, OpenItemResolution.GOES_ON);
        assertThat(status()).isEqualTo(LoanStatus.DISBURSED);
        staff.as("worker1", this::propose);
        business.end(leftOpen, caseView, ref, OpenItemResolution.NOT_POSSIBLE);
        assertThat(status()).isEqualTo(LoanStatus.CANCELLED);
    }

    @Test
    void loansNeedAccessToTheCase() {
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> queries.get(number.value(), ref));
            assertNotFound(() -> queries.readChannels(number.value(), ref));
            assertNotFound(() -> queries.prepareSubmission(number.value(), ref));
            assertNotFound(() -> service.propose(number.value(), "FOOD", AMOUNT));
            assertNotFound(() -> service.submitAlone(number.value(), ref, today));
            assertNotFound(() -> service.cancel(number.value(), ref, LoanCancelReason.OTHER));
        });
        for (String other : List.of("counsellor1", "nurse1", "lead1", "director1", "report1", "admin1", "bank1")) {
            staff.as(other, () -> assertThatThrownBy(() -> service.cancel(number.value(), ref, LoanCancelReason.OTHER))
                    .as(other)
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class));
        }
        assertThat(status()).isEqualTo(LoanStatus.PROPOSED);
    }

    /** Calls every use case of a partner as every other partner, with every identifier of this loan. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() {
        consentAndSubmit(NEUTRAL);
        business.assertClosedTo(
                List.of("fund1", "training1", "training2", "health1", "health2", "partner1", "partner9"),
                new PartnerBusinessScenario.SentBusiness("loan", number, ref, code, "RECEIVE"),
                200);
        assertThat(story.as("fund1", inbox::list).toString()).doesNotContain(code);
    }

    @Test
    void listsUseAConstantNumberOfStatements() {
        consentAndSubmit(NEUTRAL);
        long few = story.as("bank1", () -> statements.count(() -> inbox.list()));
        long listed = story.as("worker1", () -> statements.count(() -> queries.list(number.value())));
        staff.as("worker1", () -> {
            propose();
            choose(NEUTRAL);
            prepare();
            submit();
        });
        assertThat(story.as("bank1", () -> statements.count(() -> inbox.list())))
                .isEqualTo(few);
        assertThat(story.as("worker1", () -> statements.count(() -> queries.list(number.value()))))
                .isEqualTo(listed);
    }

    @Test
    void missingAnswersAreReported() {
        staff.as("worker1", () -> {
            assertRefused(LoanRule.PURPOSE_MISSING, () -> service.propose(number.value(), "NO_SUCH", AMOUNT));
            assertRefused(LoanRule.AMOUNT_MISSING, () -> service.propose(number.value(), "FOOD", null));
            assertRefused(
                    LoanRule.CHANNEL_MISSING,
                    () -> service.choose(number.value(), ref, new ChooseChannelCommand(null, true, false, today)));
            assertRefused(
                    LoanRule.CHANNEL_CHANGED,
                    () -> service.choose(number.value(), ref, new ChooseChannelCommand(-1L, true, false, today)));
            assertRefused(LoanRule.DAY_MISSING, () -> service.submitAlone(number.value(), ref, null));
            assertRefused(
                    LoanRule.CAUSE_MISSING,
                    () -> service.cancel(number.value(), ref, LoanCancelReason.CONSENT_WITHDRAWN));
            assertRefused(
                    LoanRule.SOURCE_MISSING,
                    () -> service.recordRepayment(number.value(), ref, BusinessSource.SYSTEM, today, 1L));
        });
        staff.as("bank1", () -> assertNotFound(() -> partner.record(code, "RECEIVE", PartnerEntry.EMPTY)));
        consentAndSubmit(NEUTRAL);
        staff.as(
                "bank1",
                () -> assertRefused(
                        PartnerBusinessRule.DAY_MISSING, () -> partner.record(code, "APPROVE", PartnerEntry.EMPTY)));
    }

    @Test
    void closedCaseArrangesNoLoan() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(CaseRule.CASE_ENDED, () -> service.propose(closed.value(), "FOOD", AMOUNT)));
    }

    /** What is paid back is recorded in a merged case too, so that a loan that is paid is not late; nothing new is begun there. */
    @Test
    void aLoanOfAMergedCaseIsPaidBack() {
        disburseAlone();
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        later(32, () -> {
            job.run();
            staff.as("worker1", () -> {
                LoanView seen = view();
                assertThat(seen.mayRepay()).isTrue();
                assertThat(seen.answers()).contains(LoanStep.SETTLE);
                assertThat(seen.completableTasks()).contains(TaskKind.LOAN_TELL, TaskKind.LOAN_DUE);
                service.recordRepayment(
                        number.value(), ref, BusinessSource.CLIENT, today.plusDays(32), seen.dueSoFar());
                service.completeTasks(number.value(), ref);
                assertRefused(CaseRule.CASE_ENDED, () -> service.propose(number.value(), "FOOD", AMOUNT));
            });
        });
        later(45, job::run);
        assertThat(status()).isEqualTo(LoanStatus.REPAYING);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aLoanThatIsPreparedInAMergedCaseIsOnlyCalledOff() {
        staff.as("worker1", () -> choose(NEUTRAL));
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        staff.as("worker1", () -> {
            assertThat(view().steps()).containsExactly(LoanStep.CANCEL);
            assertRefused(CaseRule.CASE_ENDED, this::prepare);
            service.cancel(number.value(), ref, LoanCancelReason.OTHER);
        });
        assertThat(status()).isEqualTo(LoanStatus.CANCELLED);
    }

    /** The lender settles the wrong slip and undoes it: the talk about the late instalment is still to be held. */
    @Test
    void anUndoneSettlementLeavesTheLateInstalmentATask() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        later(45, () -> {
            job.run();
            assertThat(tasks()).contains("LOAN_LATE");
            record("SETTLE", PartnerEntry.on(today));
            staff.as("bank1", () -> partner.takeBack(code, lastEntry()));
        });
        assertThat(status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(tasks()).containsOnlyOnce("LOAN_LATE").doesNotContain("PARTNER_COMPLETED");
    }

    /** The lender settles the wrong slip and undoes it before the instalment is late: the client is still to be asked. */
    @Test
    void anUndoneSettlementLeavesTheNextInstalmentATask() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        later(25, () -> {
            job.run();
            assertThat(tasks()).containsExactlyInAnyOrder("LOAN_TELL", "LOAN_DUE");
            business.assertUndone(number, "bank1", code, "SETTLE", PartnerEntry.on(today));
        });
    }

    @Test
    void aCorrectedRepaymentIsAskedForAgain() {
        disburseAlone();
        later(25, () -> {
            job.run();
            staff.as("worker1", () -> {
                service.recordRepayment(number.value(), ref, BusinessSource.CLIENT, today.plusDays(25), 2_000_000L);
                assertThat(tasks()).doesNotContain("LOAN_DUE");
                service.correctPayment(number.value(), ref, payment(), BusinessSource.CLIENT, today.plusDays(25), 0L);
            });
            assertThat(tasks()).containsOnlyOnce("LOAN_DUE");
        });
    }

    @Test
    void moneyThatWasNeverPaidOutIsNotAskedFor() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        later(25, () -> {
            job.run();
            assertThat(tasks()).contains("LOAN_DUE");
            staff.as("bank1", () -> partner.correct(code, lastEntry(), EntryCorrectionReason.WRONG_PERSON));
        });
        assertThat(status()).isEqualTo(LoanStatus.APPROVED);
        assertThat(tasks()).containsExactlyInAnyOrder("LOAN_TELL", "PARTNER_CORRECTED");
    }

    @Test
    void everyUndoneStepLeavesTheTasksBeforeIt() {
        consentAndSubmit(NEUTRAL);
        PartnerEntry terms = PartnerEntry.on(today)
                .with(AskedField.Type.AMOUNT, AMOUNT)
                .with(AskedField.Type.RATE, 660)
                .with(AskedField.Type.MONTHS, 12);
        for (String answer : List.of("INCOMPLETE", "RECEIVE")) {
            business.assertUndone(number, "bank1", code, "RECEIVE", PartnerEntry.EMPTY);
            business.assertUndone(number, "bank1", code, "INCOMPLETE", PartnerEntry.because("ID_PAPER"));
            business.assertUndone(number, "bank1", code, "APPROVE", terms);
            business.assertUndone(number, "bank1", code, "REJECT", PartnerEntry.because("NO_FUNDS"));
            record(answer, answer.equals("RECEIVE") ? PartnerEntry.EMPTY : PartnerEntry.because("ID_PAPER"));
        }
        record("APPROVE", terms);
        business.assertUndone(number, "bank1", code, "DISBURSE", money(today, AMOUNT));
        record("DISBURSE", money(today, 5_000_000));
        business.assertUndone(number, "bank1", code, "DISBURSE", money(today, 1_000_000));
        business.assertUndone(number, "bank1", code, "SETTLE", PartnerEntry.on(today));
    }

    /** The client was told of the approval before the payment that is undone, so there is nothing new to tell. */
    @Test
    void whatTheClientWasToldIsNotToldAgainAfterAnUndo() {
        consentAndSubmit(NEUTRAL);
        record("INCOMPLETE", PartnerEntry.because("ID_PAPER"));
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        record(
                "APPROVE",
                PartnerEntry.on(today)
                        .with(AskedField.Type.AMOUNT, AMOUNT)
                        .with(AskedField.Type.RATE, 660)
                        .with(AskedField.Type.MONTHS, 12));
        business.assertUndone(number, "bank1", code, "DISBURSE", money(today, AMOUNT));
        assertThat(tasks()).as("not told of the approval").containsExactly("LOAN_TELL");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        business.assertUndone(number, "bank1", code, "DISBURSE", money(today, AMOUNT));
        assertThat(tasks()).as("told of the approval").isEmpty();
    }

    /** What was told about a payment that is undone was wrong, and is put right. */
    @Test
    void aClientWhoWasToldOfAnUndonePaymentIsToldAgain() {
        consentAndSubmit(NEUTRAL);
        approveAndDisburse();
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        staff.as("bank1", () -> partner.takeBack(code, lastEntry()));
        assertThat(status()).isEqualTo(LoanStatus.APPROVED);
        assertThat(tasks()).containsExactly("LOAN_TELL");
    }

    @Test
    void aReopenedCaseAsksAboutTheInstalmentsOfItsLoan() {
        disburseAlone();
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        endCase();
        later(25, job::run);
        assertThat(tasks()).doesNotContain("LOAN_DUE");
        reopenCase();
        assertThat(tasks()).containsOnlyOnce("LOAN_DUE");
        endCase();
        later(45, job::run);
        assertThat(status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(tasks()).isEmpty();
        reopenCase();
        assertThat(tasks()).containsExactly("LOAN_LATE");
    }

    private void endCase() {
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
    }

    private void reopenCase() {
        staff.as("lead1", () -> cases.transition(number, CaseStep.REOPEN));
    }

    @Test
    void instalmentsOfAFollowUpAreAskedWhileTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", this::propose);
        disburseAlone();
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        later(25, job::run);
        assertThat(tasks()).as("nobody has agreed").isEmpty();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).as("agreed").containsExactly("LOAN_DUE");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(tasks()).as("no longer").isEmpty();
        later(45, job::run);
        assertThat(status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(tasks()).as("late").isEmpty();
    }

    @Test
    void aLateInstalmentIsATaskOnceTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", this::propose);
        disburseAlone();
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        later(45, job::run);
        assertThat(status()).isEqualTo(LoanStatus.OVERDUE);
        assertThat(tasks()).isEmpty();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).containsExactly("LOAN_LATE");
    }

    private void consentAndSubmit(String channel) {
        staff.as("worker1", () -> {
            choose(channel);
            prepare();
            business.consent(
                    number, ConsentScope.SHARE_BANK, recipient().partner().id());
            submit();
        });
    }

    private static PartnerEntry money(LocalDate day, long amount) {
        return PartnerEntry.on(day).with(AskedField.Type.AMOUNT, amount);
    }

    private void approveAndDisburse() {
        record(
                "APPROVE",
                PartnerEntry.on(today)
                        .with(AskedField.Type.AMOUNT, AMOUNT)
                        .with(AskedField.Type.RATE, 660)
                        .with(AskedField.Type.MONTHS, 12));
        record("DISBURSE", PartnerEntry.on(today).with(AskedField.Type.AMOUNT, AMOUNT));
    }

    private void disburseAlone() {
        staff.as("worker1", () -> {
            choose(NEUTRAL);
            prepare();
            service.submitAlone(number.value(), ref, today);
            service.recordAnswer(
                    number.value(),
                    ref,
                    new RecordAnswerCommand(LoanStep.APPROVE, BusinessSource.CLIENT, today, null, AMOUNT, 660, 12));
            service.recordAnswer(
                    number.value(),
                    ref,
                    new RecordAnswerCommand(LoanStep.DISBURSE, BusinessSource.CLIENT, today, null, AMOUNT, null, null));
        });
    }

    private void answer(LoanStep step, BusinessSource source, LocalDate day) {
        service.recordAnswer(number.value(), ref, new RecordAnswerCommand(step, source, day, null, null, null, null));
    }

    private void record(String step, PartnerEntry entry) {
        staff.as("bank1", () -> partner.record(code, step, entry));
    }

    private Long version(String nameKey) {
        return queries.readChannels(number.value(), ref).channels().stream()
                .filter(channel -> channel.nameKey().equals(nameKey))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void choose(String nameKey) {
        service.choose(number.value(), ref, new ChooseChannelCommand(version(nameKey), true, true, today));
    }

    private void prepare() {
        service.prepare(
                number.value(),
                ref,
                new PrepareLoanCommand(
                        Map.of("GOODS", AMOUNT),
                        GroupMembership.MEMBER,
                        Arrays.stream(LoanPaper.values())
                                .collect(Collectors.toMap(paper -> paper, paper -> LoanPaperState.IN_HAND))));
    }

    private RecipientOption recipient() {
        return queries.prepareSubmission(number.value(), ref).sending().recipients().stream()
                .filter(option -> option.partner().name().contains("Chính sách"))
                .findFirst()
                .orElseThrow();
    }

    private void submit() {
        PartnerOption bank = recipient().partner();
        service.submit(number.value(), ref, new SendToPartnerCommand(bank.ref(), "Lụa", true));
    }

    private LoanView view() {
        return queries.get(number.value(), ref);
    }

    private LoanStatus status() {
        return story.as("worker1", this::view).row().status();
    }

    private void later(int days, Runnable task) {
        time.runAt(clock.instant().plus(Duration.ofDays(days)), task);
    }

    private void assertMissingFor(String user) {
        staff.as(user, () -> assertNotFound(() -> inbox.get(code)));
    }

    private List<String> tasks() {
        return business.tasks(number, "LOAN", "PARTNER");
    }

    private long count(String query, String argument) {
        return ((Number) em.createNativeQuery(query).setParameter(1, argument).getSingleResult()).longValue();
    }

    /** Returns when the entry was recorded that the partner's page shows as the last one. */
    private Instant lastEntry() {
        return inbox.get(code).last().at();
    }
}
