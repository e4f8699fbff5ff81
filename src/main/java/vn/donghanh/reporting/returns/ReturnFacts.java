package vn.donghanh.reporting.returns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/** Which body sent a return, with which letter. */
record ReturnFacts(String target, Period period, String body, String letter, @Nullable LocalDate dated) {
    static ReturnFacts of(EnterReturnCommand command, Period period) {
        return new ReturnFacts(
                command.target(), period, clean(command.body()), clean(command.letter()), command.dated());
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.clean(typed);
    }

    /** Returns what a return needs besides its lines. */
    List<Precondition> preconditions(LocalDate today) {
        return List.of(
                Precondition.of(ReturnRule.BODY_MISSING, !body.isEmpty()).at("body"),
                Precondition.of(ReturnRule.LETTER_MISSING, !letter.isEmpty()).at("letter"),
                Precondition.of(ReturnRule.LETTER_DAY_MISSING, dated != null).at("dated"),
                Precondition.of(ReturnRule.LETTER_IN_FUTURE, dated == null || !dated.isAfter(today))
                        .at("dated"),
                Precondition.of(
                                ReturnRule.LETTER_BEFORE_PERIOD,
                                dated == null || !dated.isBefore(period.from()),
                                period.from())
                        .at("dated"));
    }
}
