package vn.donghanh.identity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PartialDate.Precision;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.RuleViolationException;

/** Parser of typed dates of birth: 12/4/1988, 4/1988, 1988, or an age. */
final class BirthDateParser {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    private BirthDateParser() {}

    static PartialDate read(Precision precision, String typed, LocalDate today) {
        String text = typed.strip();
        try {
            return switch (precision) {
                case DAY -> PartialDate.day(LocalDate.parse(text, DAY));
                case MONTH -> month(YearMonth.parse(text, MONTH));
                case YEAR -> PartialDate.year(Integer.parseInt(text));
                case APPROX_YEAR -> PartialDate.aboutYear(Integer.parseInt(text));
                case AGE_AT_INTAKE -> PartialDate.age(Integer.parseInt(text), today);
                case UNKNOWN -> PartialDate.unknown();
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw RuleViolationException.at("text", PersonRule.DATE_NOT_READABLE);
        }
    }

    private static PartialDate month(YearMonth month) {
        return PartialDate.month(month.getYear(), month.getMonthValue());
    }
}
