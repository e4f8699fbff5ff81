package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.released.PublicFigureQueries;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** State transitions of a lawful request, the right to decide, and requests that can only be refused. */
class LawfulRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId CLERK = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final CaseId FILE = new CaseId(7);
    private static final byte[] WORDS = {1};

    /** Tries every step from every status: allowed exactly as in the table. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowExactlyTheTransitionTable(LawfulStatus from) {
        Map<LawfulStep, Consumer<LawfulRequest>> steps = Map.of(
                LawfulStep.ADVISE, lawfulRequest -> lawfulRequest.advise(LegalAdvice.REFUSE, WORDS, OFFICER, NOW),
                LawfulStep.ANSWER, LawfulRequestTest::answer,
                LawfulStep.REFUSE, lawfulRequest -> lawfulRequest.refuse(RefusalGround.NO_LEGAL_BASIS, DIRECTOR, NOW),
                LawfulStep.WITHDRAW, lawfulRequest -> lawfulRequest.withdraw(CLERK, NOW));
        assertThat(steps.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(LawfulStep.ENTER)));
        steps.forEach((step, take) -> {
            LawfulRequest request = at(from);
            if (from.steps().contains(step)) {
                take.accept(request);
                assertThat(request.status()).isEqualTo(step.target());
            } else {
                assertThat(refusal(() -> take.accept(request)))
                        .as(step + " from " + from)
                        .isEqualTo(LawfulRule.NOT_POSSIBLE_NOW);
                assertThat(request.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void everyStepReturnsItsTransition() {
        LawfulRequest request = letter(RequestSubject.PERSON);
        assertThat(request.recordEntry().from()).isNull();
        assertThat(request.recordEntry().step()).isEqualTo(LawfulStep.ENTER);
        moved(
                request.advise(LegalAdvice.ANSWER, WORDS, OFFICER, NOW),
                LawfulStep.ADVISE,
                LawfulStatus.RECEIVED,
                LawfulStatus.ADVISED);
        moved(
                request.answer(Set.of(DisclosedItem.KNOWN), FILE, DIRECTOR, NOW),
                LawfulStep.ANSWER,
                LawfulStatus.ADVISED,
                LawfulStatus.ANSWERED);
        moved(
                letter(RequestSubject.PERSON).refuse(RefusalGround.OUT_OF_PROPORTION, DIRECTOR, NOW),
                LawfulStep.REFUSE,
                LawfulStatus.RECEIVED,
                LawfulStatus.REFUSED);
        moved(
                letter(RequestSubject.PERSON).withdraw(CLERK, NOW),
                LawfulStep.WITHDRAW,
                LawfulStatus.RECEIVED,
                LawfulStatus.WITHDRAWN);
    }

    private static void moved(LawfulRequestTransition move, LawfulStep step, LawfulStatus from, LawfulStatus to) {
        assertThat(move.step()).isEqualTo(step);
        assertThat(move.from()).isEqualTo(from);
        assertThat(move.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void requestIsOpenUntilDecidedOrWithdrawn(LawfulStatus status) {
        assertThat(status.isOpen()).isEqualTo(status == LawfulStatus.RECEIVED || status == LawfulStatus.ADVISED);
    }

    /** Tries every step from every status by the enterer and by others: offered exactly when it would be accepted. */
    @ParameterizedTest
    @EnumSource
    void offeredStepsAreExactlyThoseAccepted(LawfulStatus from) {
        Map<LawfulStep, BiConsumer<LawfulRequest, StaffId>> steps = Map.of(
                LawfulStep.ADVISE,
                        (lawfulRequest, staffId) -> lawfulRequest.advise(LegalAdvice.ANSWER, WORDS, staffId, NOW),
                LawfulStep.ANSWER,
                        (lawfulRequest, staffId) ->
                                lawfulRequest.answer(Set.of(DisclosedItem.KNOWN), FILE, staffId, NOW),
                LawfulStep.REFUSE,
                        (lawfulRequest, staffId) -> lawfulRequest.refuse(RefusalGround.NOT_COMPETENT, staffId, NOW),
                LawfulStep.WITHDRAW, (lawfulRequest, staffId) -> lawfulRequest.withdraw(staffId, NOW));
        steps.forEach((step, take) -> {
            for (StaffId staffId : Set.of(CLERK, OFFICER, DIRECTOR)) {
                LawfulRequest request = at(from);
                boolean own = staffId.equals(CLERK) && (step == LawfulStep.ANSWER || step == LawfulStep.REFUSE);
                assertThat(request.may(step, staffId))
                        .as(step + " from " + from + " by " + staffId)
                        .isEqualTo(from.steps().contains(step) && !own);
                if (request.may(step, staffId)) {
                    take.accept(request, staffId);
                    assertThat(request.status()).isEqualTo(step.target());
                } else {
                    assertThat(refusal(() -> take.accept(request, staffId)))
                            .isEqualTo(
                                    from.steps().contains(step) ? LawfulRule.OWN_REQUEST : LawfulRule.NOT_POSSIBLE_NOW);
                }
            }
        });
    }

    @Test
    void rejectedDecisionLeavesRequestUnchanged() {
        for (Consumer<LawfulRequest> attempt : List.<Consumer<LawfulRequest>>of(
                lawfulRequest -> lawfulRequest.answer(Set.of(), FILE, DIRECTOR, NOW),
                lawfulRequest -> lawfulRequest.answer(Set.of(DisclosedItem.FIGURES), FILE, DIRECTOR, NOW),
                lawfulRequest -> lawfulRequest.answer(Set.of(DisclosedItem.KNOWN), null, DIRECTOR, NOW),
                lawfulRequest -> lawfulRequest.answer(Set.of(DisclosedItem.KNOWN), FILE, CLERK, NOW),
                lawfulRequest -> lawfulRequest.refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW),
                lawfulRequest -> lawfulRequest.refuse(RefusalGround.NOT_HELD, CLERK, NOW))) {
            LawfulRequest request = letter(RequestSubject.PERSON);
            refusal(() -> attempt.accept(request));
            assertThat(request.status()).isEqualTo(LawfulStatus.RECEIVED);
            assertThat(request.decision()).isNull();
            assertThat(request.caseId()).isNull();
        }
    }

    @Test
    void requestHoldsEntererCaseAndDueTime() {
        Instant due = NOW.plus(10, ChronoUnit.DAYS);
        LawfulRequest known = new LawfulRequest(
                "r", question(command(RequestChannel.LETTER, RequestSubject.PERSON, "88")), FILE, CLERK, NOW, due);
        assertThat(known.ref()).isEqualTo("r");
        assertThat(known.caseId()).isEqualTo(FILE);
        assertThat(known.enteredBy()).isEqualTo(CLERK);
        assertThat(known.enteredAt()).isEqualTo(NOW);
        assertThat(known.dueAt()).isEqualTo(due);
        assertThat(known.advice()).isNull();
        assertThat(known.decision()).isNull();
        assertThat(known.notice()).isNull();
        assertThat(known.mayBeNotified(TODAY)).isFalse();
        assertThat(letter(RequestSubject.PERSON).caseId()).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void caseIsAllowedOnlyForRequestsAboutOnePerson(RequestSubject asks) {
        EnterRequestCommand enterRequestCommand = command(RequestChannel.LETTER, asks, "88");
        assertThat(refusal(() -> new LawfulRequest("r", question(enterRequestCommand), FILE, CLERK, NOW, NOW)))
                .isEqualTo(LawfulRule.CASE_NOT_ASKED);
    }

    @Test
    void adviceAndDecisionHoldUserAndTime() {
        LawfulRequest request = letter(RequestSubject.PERSON);
        request.advise(LegalAdvice.REFUSE, WORDS, OFFICER, NOW);
        assertThat(request.advice()).isEqualTo(new EncryptedAdvice(LegalAdvice.REFUSE, WORDS, OFFICER, NOW));
        Instant later = NOW.plusSeconds(60);
        request.refuse(RefusalGround.NOT_HELD, DIRECTOR, later);
        assertThat(request.decision()).isEqualTo(new RequestDecision(RefusalGround.NOT_HELD, DIRECTOR, later));
        LawfulRequest given = answered();
        assertThat(given.decision()).isEqualTo(new RequestDecision(null, DIRECTOR, NOW));
        assertThat(given.caseId()).isEqualTo(FILE);
    }

    @Test
    void erasureRemovesCaseLinkAndTextsOfRequest() {
        LawfulRequest request = letter(RequestSubject.PERSON);
        request.advise(LegalAdvice.ANSWER, WORDS, OFFICER, NOW);
        answer(request);
        request.erasePersonalData();
        assertThat(request.caseId()).isNull();
        assertThat(request.question().askedSealed()).isNull();
        assertThat(request.question().authoritySealed())
                .as("name of the authority is kept")
                .isEqualTo(WORDS);
        assertThat(request.advice()).isEqualTo(new EncryptedAdvice(LegalAdvice.ANSWER, null, OFFICER, NOW));
        assertThat(request.status()).isEqualTo(LawfulStatus.ANSWERED);

        LawfulRequest unadvised = answered();
        unadvised.erasePersonalData();
        assertThat(unadvised.caseId()).isNull();
        assertThat(unadvised.advice()).isNull();
    }

    @Test
    void listRequestCanOnlyBeRefused() {
        LawfulRequest request = letter(RequestSubject.LIST);
        assertThat(request.may(LawfulStep.ANSWER, DIRECTOR)).isFalse();
        assertThat(refusal(() -> request.answer(Set.of(DisclosedItem.FIGURES), null, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.LIST_IS_REFUSED);
        assertThat(DisclosedItem.of(RequestSubject.LIST)).isEmpty();
        assertThat(request.allowedAdvice()).containsExactly(LegalAdvice.REFUSE);
        assertThat(refusal(() -> request.advise(LegalAdvice.ANSWER, WORDS, OFFICER, NOW)))
                .isEqualTo(LawfulRule.LIST_IS_REFUSED);
        assertThat(letter(RequestSubject.PERSON).allowedAdvice()).containsExactly(LegalAdvice.values());
        assertThat(request.may(LawfulStep.REFUSE, DIRECTOR)).isTrue();
        request.advise(LegalAdvice.REFUSE, WORDS, OFFICER, NOW);
        assertThat(request.status()).isEqualTo(LawfulStatus.ADVISED);
        letter(RequestSubject.LIST).refuse(RefusalGround.LIST_OF_PERSONS, DIRECTOR, NOW);
    }

    @Test
    void oralOrBaselessRequestCanOnlyBeRefused() {
        LawfulRequest oralRequest = request(command(RequestChannel.TELEPHONE, RequestSubject.PERSON, "Điều 88"));
        assertThat(oralRequest.question().isAnswerable()).isFalse();
        assertThat(refusal(() -> answer(oralRequest))).isEqualTo(LawfulRule.NOT_IN_WRITING);
        LawfulRequest withoutBasis = request(command(RequestChannel.LETTER, RequestSubject.PERSON, null));
        assertThat(withoutBasis.question().isAnswerable()).isFalse();
        assertThat(refusal(() -> answer(withoutBasis))).isEqualTo(LawfulRule.BASIS_MISSING);
    }

    @Test
    void notInWritingIsNoGroundAgainstALetter() {
        assertThat(refusal(() -> letter(RequestSubject.PERSON).refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.GROUND_DOES_NOT_FIT);
        request(command(RequestChannel.IN_PERSON, RequestSubject.PERSON, null))
                .refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW);
    }

    @Test
    void entererMayNotDecideTheRequest() {
        LawfulRequest request = letter(RequestSubject.PERSON);
        assertThat(request.may(LawfulStep.REFUSE, CLERK)).isFalse();
        assertThat(request.may(LawfulStep.WITHDRAW, CLERK)).isTrue();
        assertThat(refusal(() -> request.refuse(RefusalGround.NOT_HELD, CLERK, NOW)))
                .isEqualTo(LawfulRule.OWN_REQUEST);
    }

    @Test
    void answerDisclosesOnlyItemsAskedForThatClient() {
        assertThat(refusal(() -> letter(RequestSubject.PERSON).answer(Set.of(), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.ITEMS_MISSING);
        assertThat(refusal(
                        () -> letter(RequestSubject.PERSON).answer(Set.of(DisclosedItem.FIGURES), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.ITEM_NOT_ASKED);
        assertThat(refusal(
                        () -> letter(RequestSubject.PERSON).answer(Set.of(DisclosedItem.KNOWN), null, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.CASE_MISSING);
        assertThat(refusal(
                        () -> letter(RequestSubject.NOBODY).answer(Set.of(DisclosedItem.FIGURES), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.CASE_NOT_ASKED);
        letter(RequestSubject.NOBODY).answer(Set.of(DisclosedItem.FIGURES), null, DIRECTOR, NOW);
    }

    @Test
    void letterNeedsNumberAndDateNotInTheFuture() {
        assertThat(refusal(() -> request(new EnterRequestCommand(
                        RequestChannel.LETTER,
                        AuthorityKind.COURT,
                        "Tòa",
                        null,
                        null,
                        TODAY,
                        null,
                        RequestSubject.PERSON,
                        "Hỏi một người",
                        TODAY,
                        null,
                        null))))
                .isEqualTo(LawfulRule.LETTER_MISSING);
        assertThat(refusal(() -> request(new EnterRequestCommand(
                        RequestChannel.LETTER,
                        AuthorityKind.COURT,
                        "Tòa",
                        null,
                        "1/TA",
                        TODAY,
                        null,
                        RequestSubject.PERSON,
                        "Hỏi một người",
                        TODAY.minusDays(1),
                        null,
                        null))))
                .isEqualTo(LawfulRule.RECEIVED_BEFORE_WRITTEN);
        assertThat(refusal(() -> request(new EnterRequestCommand(
                        RequestChannel.TELEPHONE,
                        AuthorityKind.POLICE,
                        "Công an",
                        null,
                        null,
                        null,
                        null,
                        RequestSubject.LIST,
                        "Hỏi danh sách",
                        TODAY.plusDays(1),
                        null,
                        null))))
                .isEqualTo(LawfulRule.DAY_IN_FUTURE);
    }

    @Test
    void oralRequestDropsLetterAndLegalBasis() {
        EnterRequestCommand oralRequest = command(RequestChannel.TELEPHONE, RequestSubject.PERSON, "Điều 88");
        assertThat(oralRequest.letter()).isNull();
        assertThat(oralRequest.letterOn()).isNull();
        assertThat(oralRequest.basis()).isNull();
    }

    @Test
    void clientIsNotifiedOnceAndNotBeforeLawAllows() {
        assertThat(refusal(
                        () -> answered().recordNotification(ClientNotificationChannel.IN_PERSON, TODAY, OFFICER, NOW)))
                .isEqualTo(LawfulRule.NOT_TO_BE_INFORMED);
        LawfulRequest due = answered();
        due.requireNotification();
        assertThat(due.mayBeNotified(TODAY)).isTrue();
        assertThat(refusal(() ->
                        due.recordNotification(ClientNotificationChannel.IN_PERSON, TODAY.plusDays(1), OFFICER, NOW)))
                .isEqualTo(LawfulRule.DAY_IN_FUTURE);
        due.recordNotification(ClientNotificationChannel.IN_PERSON, TODAY, OFFICER, NOW);
        assertThat(due.notice())
                .isEqualTo(new ClientNotice(
                        ClientNotificationStatus.INFORMED,
                        null,
                        null,
                        ClientNotificationChannel.IN_PERSON,
                        TODAY,
                        OFFICER,
                        NOW));
        assertThat(refusal(() -> due.recordNotification(ClientNotificationChannel.IN_PERSON, TODAY, OFFICER, NOW)))
                .isEqualTo(LawfulRule.NOT_TO_BE_INFORMED);

        LawfulRequest forbidden = answered();
        forbidden.forbidNotification(WORDS, TODAY);
        assertThat(forbidden.mayBeNotified(TODAY)).isFalse();
        assertThat(forbidden.notice().statusOn(TODAY)).isEqualTo(ClientNotificationStatus.FORBIDDEN);
        assertThat(forbidden.notice().statusOn(TODAY.plusDays(1))).isEqualTo(ClientNotificationStatus.DUE);
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        assertThat(refusal(() ->
                        forbidden.recordNotification(ClientNotificationChannel.IN_PERSON, TODAY, OFFICER, tomorrow)))
                .isEqualTo(LawfulRule.INFORMED_TOO_EARLY);
        forbidden.recordNotification(ClientNotificationChannel.IN_PERSON, TODAY.plusDays(1), OFFICER, tomorrow);

        LawfulRequest forEver = answered();
        forEver.forbidNotification(WORDS, null);
        assertThat(forEver.notice().statusOn(TODAY.plusYears(9))).isEqualTo(ClientNotificationStatus.FORBIDDEN);
        assertThat(forEver.mayBeNotified(TODAY.plusYears(20))).isFalse();
    }

    @Test
    void noGroundOfRefusalNamesAnIllness() {
        assertThat(RefusalGround.values())
                .extracting(RefusalGround::name)
                .noneMatch(name -> name.contains("HIV") || name.contains("HEALTH"));
    }

    @Test
    void letterContentRoundTripsThroughJson() {
        LetterFigures figures = new LetterFigures(
                TODAY.minusMonths(6),
                TODAY,
                new LetterFigures.Part(84L, 120L, new BigDecimal("70.0")),
                new LetterFigures.Part(null, 38L, null),
                new LetterFigures.LeftOut(7L));
        for (LetterContent content : new LetterContent[] {
            new LetterContent("45/TTCTXH", "Hai dòng\nvà một dấu – nữa.", figures),
            new LetterContent(null, "Mời gửi văn bản.", null)
        }) {
            assertThat(LetterContent.read(content.text())).isEqualTo(content);
        }
    }

    @Test
    void letterOfPreviousFormatIsReadable() {
        assertThat(
                        LetterContent.read(
                                "NUMBER\u001F45/TTCTXH\u001EWORDS\u001FHai dòng\nvà nữa.\u001EFIGURES\u001F2026-01-01\u001F2026-06-30\u001F84\u001F120\u001F70.0\u001F-\u001F-\u001F-"))
                .isEqualTo(new LetterContent(
                        "45/TTCTXH",
                        "Hai dòng\nvà nữa.",
                        new LetterFigures(
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 6, 30),
                                new LetterFigures.Part(84L, 120L, new BigDecimal("70.0")),
                                new LetterFigures.Part(null, null, null),
                                null)));
        assertThat(LetterContent.read("WORDS\u001FMời gửi văn bản."))
                .isEqualTo(new LetterContent(null, "Mời gửi văn bản.", null));
    }

    /** What is hidden in the report is hidden in the letter: a numerator may be, beside its denominator. */
    @Test
    void letterFiguresEqualReportFigures() {
        Period half = new Period(
                1,
                PeriodKind.HALF_YEAR,
                2,
                2025,
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 15),
                CentreTime.endOf(LocalDate.of(2026, 1, 3)));
        FigureCount hidden = FigureCount.HIDDEN;
        LetterFigures figures = LetterFigures.of(new PublicFigureQueries.PublicFigures(
                half, FigureRatio.of(84L, 120L), new FigureRatio(hidden, new FigureCount(38L), null), hidden));
        assertThat(figures)
                .isEqualTo(new LetterFigures(
                        half.from(),
                        half.to(),
                        new LetterFigures.Part(84L, 120L, new BigDecimal("70.0")),
                        new LetterFigures.Part(null, 38L, null),
                        new LetterFigures.LeftOut(null)));
    }

    private static LawfulRequest at(LawfulStatus goal) {
        LawfulRequest request = letter(RequestSubject.PERSON);
        switch (goal) {
            case RECEIVED -> {
                // initial status
            }
            case ADVISED -> request.advise(LegalAdvice.ANSWER, WORDS, OFFICER, NOW);
            case ANSWERED -> answer(request);
            case REFUSED -> request.refuse(RefusalGround.NOT_COMPETENT, DIRECTOR, NOW);
            case WITHDRAWN -> request.withdraw(CLERK, NOW);
        }
        return request;
    }

    private static LawfulRequest answered() {
        return at(LawfulStatus.ANSWERED);
    }

    private static void answer(LawfulRequest request) {
        request.answer(Set.of(DisclosedItem.KNOWN), FILE, DIRECTOR, NOW);
    }

    private static LawfulRequest letter(RequestSubject asks) {
        return request(command(RequestChannel.LETTER, asks, "Luật Tố tụng hình sự, Điều 88"));
    }

    private static EnterRequestCommand command(RequestChannel form, RequestSubject asks, @Nullable String basis) {
        return new EnterRequestCommand(
                form,
                AuthorityKind.POLICE,
                "Cơ quan điều tra",
                null,
                "12/CQĐT",
                TODAY.minusDays(2),
                basis,
                asks,
                "Hỏi về một người nêu trong văn bản",
                TODAY,
                null,
                null);
    }

    private static LawfulRequest request(EnterRequestCommand enterRequestCommand) {
        return new LawfulRequest("r", question(enterRequestCommand), null, CLERK, NOW, NOW);
    }

    private static RequestDetails question(EnterRequestCommand enterRequestCommand) {
        return new RequestDetails(
                enterRequestCommand.form(),
                enterRequestCommand.authority(),
                enterRequestCommand.subject(),
                WORDS,
                null,
                enterRequestCommand.letter() == null ? null : WORDS,
                enterRequestCommand.letterOn(),
                enterRequestCommand.basis() == null ? null : WORDS,
                WORDS,
                enterRequestCommand.receivedOn(),
                enterRequestCommand.wantedBy());
    }
}
