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
import vn.donghanh.casefile.CaseId;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.PeriodKind;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.report.FiguresOutside;
import vn.donghanh.report.Shown;
import vn.donghanh.report.ShownRatio;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;

/** What may follow what, who decides, and what can only be refused. */
class LawfulRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = VietNam.day(NOW);
    private static final StaffId CLERK = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final CaseId FILE = new CaseId(7);
    private static final byte[] WORDS = {1};

    /** Every step from every state: allowed exactly where the table says so. */
    @ParameterizedTest
    @EnumSource
    void eachStepIsTakenFromWhereTheTableSaysAndFromNowhereElse(LawfulStatus from) {
        Map<LawfulStep, Consumer<LawfulRequest>> steps = Map.of(
                LawfulStep.ADVISE, one -> one.advise(Advice.REFUSE, WORDS, OFFICER, NOW),
                LawfulStep.ANSWER, LawfulRequestTest::answer,
                LawfulStep.REFUSE, one -> one.refuse(RefusalGround.NO_LEGAL_BASIS, DIRECTOR, NOW),
                LawfulStep.WITHDRAW, one -> one.withdraw(CLERK, NOW));
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
    void everyStepLeavesItsMove() {
        LawfulRequest request = letter(Asks.PERSON);
        assertThat(request.entered().from()).isNull();
        assertThat(request.entered().step()).isEqualTo(LawfulStep.ENTER);
        moved(
                request.advise(Advice.ANSWER, WORDS, OFFICER, NOW),
                LawfulStep.ADVISE,
                LawfulStatus.RECEIVED,
                LawfulStatus.ADVISED);
        moved(
                request.answer(Set.of(AnswerItem.KNOWN), FILE, DIRECTOR, NOW),
                LawfulStep.ANSWER,
                LawfulStatus.ADVISED,
                LawfulStatus.ANSWERED);
        moved(
                letter(Asks.PERSON).refuse(RefusalGround.OUT_OF_PROPORTION, DIRECTOR, NOW),
                LawfulStep.REFUSE,
                LawfulStatus.RECEIVED,
                LawfulStatus.REFUSED);
        moved(
                letter(Asks.PERSON).withdraw(CLERK, NOW),
                LawfulStep.WITHDRAW,
                LawfulStatus.RECEIVED,
                LawfulStatus.WITHDRAWN);
    }

    private static void moved(LawfulMove move, LawfulStep step, LawfulStatus from, LawfulStatus to) {
        assertThat(move.step()).isEqualTo(step);
        assertThat(move.from()).isEqualTo(from);
        assertThat(move.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsForTheDirectorUntilItIsDecidedOrTakenBack(LawfulStatus status) {
        assertThat(status.isOpen()).isEqualTo(status == LawfulStatus.RECEIVED || status == LawfulStatus.ADVISED);
    }

    /** Every step from every state by who entered it and by others: offered exactly where it would be taken. */
    @ParameterizedTest
    @EnumSource
    void whatIsOfferedIsWhatWouldBeTaken(LawfulStatus from) {
        Map<LawfulStep, BiConsumer<LawfulRequest, StaffId>> steps = Map.of(
                LawfulStep.ADVISE, (one, by) -> one.advise(Advice.ANSWER, WORDS, by, NOW),
                LawfulStep.ANSWER, (one, by) -> one.answer(Set.of(AnswerItem.KNOWN), FILE, by, NOW),
                LawfulStep.REFUSE, (one, by) -> one.refuse(RefusalGround.NOT_COMPETENT, by, NOW),
                LawfulStep.WITHDRAW, (one, by) -> one.withdraw(by, NOW));
        steps.forEach((step, take) -> {
            for (StaffId by : Set.of(CLERK, OFFICER, DIRECTOR)) {
                LawfulRequest request = at(from);
                boolean own = by.equals(CLERK) && (step == LawfulStep.ANSWER || step == LawfulStep.REFUSE);
                assertThat(request.may(step, by))
                        .as(step + " from " + from + " by " + by)
                        .isEqualTo(from.steps().contains(step) && !own);
                if (request.may(step, by)) {
                    take.accept(request, by);
                    assertThat(request.status()).isEqualTo(step.target());
                } else {
                    assertThat(refusal(() -> take.accept(request, by)))
                            .isEqualTo(
                                    from.steps().contains(step) ? LawfulRule.OWN_REQUEST : LawfulRule.NOT_POSSIBLE_NOW);
                }
            }
        });
    }

    @Test
    void aRefusedDecisionLeavesTheRequestAsItStood() {
        for (Consumer<LawfulRequest> attempt : List.<Consumer<LawfulRequest>>of(
                one -> one.answer(Set.of(), FILE, DIRECTOR, NOW),
                one -> one.answer(Set.of(AnswerItem.FIGURES), FILE, DIRECTOR, NOW),
                one -> one.answer(Set.of(AnswerItem.KNOWN), null, DIRECTOR, NOW),
                one -> one.answer(Set.of(AnswerItem.KNOWN), FILE, CLERK, NOW),
                one -> one.refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW),
                one -> one.refuse(RefusalGround.NOT_HELD, CLERK, NOW))) {
            LawfulRequest request = letter(Asks.PERSON);
            refusal(() -> attempt.accept(request));
            assertThat(request.status()).isEqualTo(LawfulStatus.RECEIVED);
            assertThat(request.decision()).isNull();
            assertThat(request.about()).isNull();
        }
    }

    @Test
    void itSaysWhoEnteredItAboutWhomAndUntilWhen() {
        Instant due = NOW.plus(10, ChronoUnit.DAYS);
        LawfulRequest known =
                new LawfulRequest("r", question(told(RequestForm.LETTER, Asks.PERSON, "88")), FILE, CLERK, NOW, due);
        assertThat(known.ref()).isEqualTo("r");
        assertThat(known.about()).isEqualTo(FILE);
        assertThat(known.enteredBy()).isEqualTo(CLERK);
        assertThat(known.enteredAt()).isEqualTo(NOW);
        assertThat(known.dueAt()).isEqualTo(due);
        assertThat(known.advice()).isNull();
        assertThat(known.decision()).isNull();
        assertThat(known.notice()).isNull();
        assertThat(known.mayBeTold(TODAY)).isFalse();
        assertThat(letter(Asks.PERSON).about()).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void aCaseIsNamedOnlyWhereOnePersonIsAskedAbout(Asks asks) {
        EnterRequest told = told(RequestForm.LETTER, asks, "88");
        assertThat(refusal(() -> new LawfulRequest("r", question(told), FILE, CLERK, NOW, NOW)))
                .isEqualTo(LawfulRule.CASE_NOT_ASKED);
    }

    @Test
    void whatWasAdvisedAndDecidedStandsWithWhoAndWhen() {
        LawfulRequest request = letter(Asks.PERSON);
        request.advise(Advice.REFUSE, WORDS, OFFICER, NOW);
        assertThat(request.advice()).isEqualTo(new SealedAdvice(Advice.REFUSE, WORDS, OFFICER, NOW));
        Instant later = NOW.plusSeconds(60);
        request.refuse(RefusalGround.NOT_HELD, DIRECTOR, later);
        assertThat(request.decision()).isEqualTo(new Decision(RefusalGround.NOT_HELD, DIRECTOR, later));
        LawfulRequest given = answered();
        assertThat(given.decision()).isEqualTo(new Decision(null, DIRECTOR, NOW));
        assertThat(given.about()).isEqualTo(FILE);
    }

    @Test
    void onceTheClientIsErasedNothingLeadsToHerAndTheWordsAreGone() {
        LawfulRequest request = letter(Asks.PERSON);
        request.advise(Advice.ANSWER, WORDS, OFFICER, NOW);
        answer(request);
        request.forgetHer();
        assertThat(request.about()).isNull();
        assertThat(request.question().askedSealed()).isNull();
        assertThat(request.question().authoritySealed()).as("who asked stays").isEqualTo(WORDS);
        assertThat(request.advice()).isEqualTo(new SealedAdvice(Advice.ANSWER, null, OFFICER, NOW));
        assertThat(request.status()).isEqualTo(LawfulStatus.ANSWERED);

        LawfulRequest unadvised = answered();
        unadvised.forgetHer();
        assertThat(unadvised.about()).isNull();
        assertThat(unadvised.advice()).isNull();
    }

    @Test
    void aListCanOnlyBeRefused() {
        LawfulRequest request = letter(Asks.LIST);
        assertThat(request.may(LawfulStep.ANSWER, DIRECTOR)).isFalse();
        assertThat(refusal(() -> request.answer(Set.of(AnswerItem.FIGURES), null, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.LIST_IS_REFUSED);
        assertThat(AnswerItem.of(Asks.LIST)).isEmpty();
        assertThat(request.advices()).containsExactly(Advice.REFUSE);
        assertThat(refusal(() -> request.advise(Advice.ANSWER, WORDS, OFFICER, NOW)))
                .isEqualTo(LawfulRule.LIST_IS_REFUSED);
        assertThat(letter(Asks.PERSON).advices()).containsExactly(Advice.values());
        assertThat(request.may(LawfulStep.REFUSE, DIRECTOR)).isTrue();
        request.advise(Advice.REFUSE, WORDS, OFFICER, NOW);
        assertThat(request.status()).isEqualTo(LawfulStatus.ADVISED);
        letter(Asks.LIST).refuse(RefusalGround.LIST_OF_PERSONS, DIRECTOR, NOW);
    }

    @Test
    void whatWasNotWrittenOrNamesNoLawCanOnlyBeRefused() {
        LawfulRequest called = request(told(RequestForm.TELEPHONE, Asks.PERSON, "Điều 88"));
        assertThat(called.question().isAnswerable()).isFalse();
        assertThat(refusal(() -> answer(called))).isEqualTo(LawfulRule.NOT_IN_WRITING);
        LawfulRequest bare = request(told(RequestForm.LETTER, Asks.PERSON, null));
        assertThat(bare.question().isAnswerable()).isFalse();
        assertThat(refusal(() -> answer(bare))).isEqualTo(LawfulRule.BASIS_MISSING);
    }

    @Test
    void thatNothingWasWrittenIsNoGroundAgainstALetter() {
        assertThat(refusal(() -> letter(Asks.PERSON).refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.GROUND_DOES_NOT_FIT);
        request(told(RequestForm.IN_PERSON, Asks.PERSON, null)).refuse(RefusalGround.NOT_IN_WRITING, DIRECTOR, NOW);
    }

    @Test
    void whoEnteredItDoesNotDecideIt() {
        LawfulRequest request = letter(Asks.PERSON);
        assertThat(request.may(LawfulStep.REFUSE, CLERK)).isFalse();
        assertThat(request.may(LawfulStep.WITHDRAW, CLERK)).isTrue();
        assertThat(refusal(() -> request.refuse(RefusalGround.NOT_HELD, CLERK, NOW)))
                .isEqualTo(LawfulRule.OWN_REQUEST);
    }

    @Test
    void anAnswerGivesOnlyWhatWasAskedAboutThatClient() {
        assertThat(refusal(() -> letter(Asks.PERSON).answer(Set.of(), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.ITEMS_MISSING);
        assertThat(refusal(() -> letter(Asks.PERSON).answer(Set.of(AnswerItem.FIGURES), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.ITEM_NOT_ASKED);
        assertThat(refusal(() -> letter(Asks.PERSON).answer(Set.of(AnswerItem.KNOWN), null, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.CASE_MISSING);
        assertThat(refusal(() -> letter(Asks.NOBODY).answer(Set.of(AnswerItem.FIGURES), FILE, DIRECTOR, NOW)))
                .isEqualTo(LawfulRule.CASE_NOT_ASKED);
        letter(Asks.NOBODY).answer(Set.of(AnswerItem.FIGURES), null, DIRECTOR, NOW);
    }

    @Test
    void aLetterHasANumberAndADayAndNothingLiesAhead() {
        assertThat(refusal(() -> request(new EnterRequest(
                        RequestForm.LETTER,
                        AuthorityKind.COURT,
                        "Tòa",
                        null,
                        null,
                        TODAY,
                        null,
                        Asks.PERSON,
                        "Hỏi một người",
                        TODAY,
                        null,
                        null))))
                .isEqualTo(LawfulRule.LETTER_MISSING);
        assertThat(refusal(() -> request(new EnterRequest(
                        RequestForm.LETTER,
                        AuthorityKind.COURT,
                        "Tòa",
                        null,
                        "1/TA",
                        TODAY,
                        null,
                        Asks.PERSON,
                        "Hỏi một người",
                        TODAY.minusDays(1),
                        null,
                        null))))
                .isEqualTo(LawfulRule.RECEIVED_BEFORE_WRITTEN);
        assertThat(refusal(() -> request(new EnterRequest(
                        RequestForm.TELEPHONE,
                        AuthorityKind.POLICE,
                        "Công an",
                        null,
                        null,
                        null,
                        null,
                        Asks.LIST,
                        "Hỏi danh sách",
                        TODAY.plusDays(1),
                        null,
                        null))))
                .isEqualTo(LawfulRule.DAY_IN_FUTURE);
    }

    @Test
    void whatWasSaidHasNoLetterAndNoGroundInLawWhateverIsTyped() {
        EnterRequest called = told(RequestForm.TELEPHONE, Asks.PERSON, "Điều 88");
        assertThat(called.letter()).isNull();
        assertThat(called.letterOn()).isNull();
        assertThat(called.basis()).isNull();
    }

    @Test
    void theClientIsToldOnceAndNotBeforeTheLawAllowsIt() {
        assertThat(refusal(() -> answered().told(TellingWay.IN_PERSON, TODAY, OFFICER, NOW)))
                .isEqualTo(LawfulRule.NOT_TO_BE_TOLD);
        LawfulRequest due = answered();
        due.clientIsToBeTold();
        assertThat(due.mayBeTold(TODAY)).isTrue();
        assertThat(refusal(() -> due.told(TellingWay.IN_PERSON, TODAY.plusDays(1), OFFICER, NOW)))
                .isEqualTo(LawfulRule.DAY_IN_FUTURE);
        due.told(TellingWay.IN_PERSON, TODAY, OFFICER, NOW);
        assertThat(due.notice())
                .isEqualTo(new ClientNotice(Telling.TOLD, null, null, TellingWay.IN_PERSON, TODAY, OFFICER, NOW));
        assertThat(refusal(() -> due.told(TellingWay.IN_PERSON, TODAY, OFFICER, NOW)))
                .isEqualTo(LawfulRule.NOT_TO_BE_TOLD);

        LawfulRequest forbidden = answered();
        forbidden.tellingIsForbidden(WORDS, TODAY);
        assertThat(forbidden.mayBeTold(TODAY)).isFalse();
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        assertThat(refusal(() -> forbidden.told(TellingWay.IN_PERSON, TODAY, OFFICER, tomorrow)))
                .isEqualTo(LawfulRule.TOLD_TOO_EARLY);
        forbidden.told(TellingWay.IN_PERSON, TODAY.plusDays(1), OFFICER, tomorrow);

        LawfulRequest forEver = answered();
        forEver.tellingIsForbidden(WORDS, null);
        assertThat(forEver.mayBeTold(TODAY.plusYears(20))).isFalse();
    }

    @Test
    void noGroundOfRefusalNamesAnIllness() {
        assertThat(RefusalGround.values())
                .extracting(RefusalGround::name)
                .noneMatch(name -> name.contains("HIV") || name.contains("HEALTH"));
    }

    @Test
    void whatALetterSaysIsReadAsItWasWritten() {
        LetterFigures figures = new LetterFigures(
                TODAY.minusMonths(6),
                TODAY,
                new LetterFigures.Part(84L, 120L, new BigDecimal("70.0")),
                new LetterFigures.Part(null, null, null));
        for (LetterContent content : new LetterContent[] {
            new LetterContent("45/TTCTXH", "Hai dòng\nvà một dấu – nữa.", figures),
            new LetterContent(null, "Mời gửi văn bản.", null)
        }) {
            assertThat(LetterContent.read(content.text())).isEqualTo(content);
        }
    }

    @Test
    void aLetterOfTheVersionBeforeIsReadAsItWasWritten() {
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
                                new LetterFigures.Part(null, null, null))));
        assertThat(LetterContent.read("WORDS\u001FMời gửi văn bản."))
                .isEqualTo(new LetterContent(null, "Mời gửi văn bản.", null));
    }

    /** What was hidden in the report stays hidden in the letter. */
    @Test
    void theFiguresOfALetterAreThoseOfTheReport() {
        Period half = new Period(
                1,
                PeriodKind.HALF_YEAR,
                2,
                2025,
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 15));
        Shown hidden = new Shown(null, Shown.Why.SMALL);
        LetterFigures figures = LetterFigures.of(new FiguresOutside.Told(
                half,
                new ShownRatio(
                        new Shown(84L, Shown.Why.SHOWN), new Shown(120L, Shown.Why.SHOWN), new BigDecimal("70.0")),
                new ShownRatio(hidden, hidden, null)));
        assertThat(figures)
                .isEqualTo(new LetterFigures(
                        half.from(),
                        half.to(),
                        new LetterFigures.Part(84L, 120L, new BigDecimal("70.0")),
                        new LetterFigures.Part(null, null, null)));
    }

    private static LawfulRequest at(LawfulStatus goal) {
        LawfulRequest request = letter(Asks.PERSON);
        switch (goal) {
            case RECEIVED -> {
                // so it begins
            }
            case ADVISED -> request.advise(Advice.ANSWER, WORDS, OFFICER, NOW);
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
        request.answer(Set.of(AnswerItem.KNOWN), FILE, DIRECTOR, NOW);
    }

    private static LawfulRequest letter(Asks asks) {
        return request(told(RequestForm.LETTER, asks, "Luật Tố tụng hình sự, Điều 88"));
    }

    private static EnterRequest told(RequestForm form, Asks asks, @Nullable String basis) {
        return new EnterRequest(
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

    private static LawfulRequest request(EnterRequest told) {
        return new LawfulRequest("r", question(told), null, CLERK, NOW, NOW);
    }

    private static Question question(EnterRequest told) {
        return new Question(
                told.form(),
                told.authority(),
                told.asks(),
                WORDS,
                null,
                told.letter() == null ? null : WORDS,
                told.letterOn(),
                told.basis() == null ? null : WORDS,
                WORDS,
                told.receivedOn(),
                told.wantedBy());
    }
}
