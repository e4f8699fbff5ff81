package vn.donghanh.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.person.RegisterPersonCommand;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Maps the answers of an intake form to the command that registers the person. */
final class NewPersonAssembler {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    private NewPersonAssembler() {}

    static RegisterPersonCommand of(ReceiveClientCommand command) {
        AdditionalDetails further = command.further();
        RegisterPersonCommand person = RegisterPersonCommand.empty();
        person = with(person, IdentityField.ALIAS, command.calledBy());
        person = with(person, IdentityField.LEGAL_NAME, further.legalName());
        person = withBirth(person, further.birth());
        person = with(person, IdentityField.PHONE, further.phone());
        person = with(person, IdentityField.ADDRESS, further.address());
        return with(person, IdentityField.KIN, further.kin());
    }

    /** Returns what is wrong with each value that cannot be parsed, linked to its form field. */
    static List<Precondition> findUnreadable(ReceiveClientCommand command, LocalDate today) {
        AdditionalDetails further = command.further();
        return Stream.of(
                        validate("name", today, IdentityField.ALIAS, command.calledBy()),
                        validate("legalName", today, IdentityField.LEGAL_NAME, further.legalName()),
                        validate("birth", today, IdentityField.BIRTH, further.birth()),
                        validate("phone", today, IdentityField.PHONE, further.phone()),
                        validate("address", today, IdentityField.ADDRESS, further.address()),
                        validate("kin", today, IdentityField.KIN, further.kin()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Precondition> validate(
            String control, LocalDate today, IdentityField field, AnswerOrReason answerOrReason) {
        String text = answerOrReason.hasText() ? answerOrReason.text() : null;
        if (text == null) {
            return List.of();
        }
        try {
            IdentityFieldValue value = field == IdentityField.BIRTH
                    ? IdentityFieldValue.of(birth(text.strip()))
                    : IdentityFieldValue.of(text);
            value.validate(field, today);
            return List.of();
        } catch (RuleViolationException unreadable) {
            return Precondition.unmet(unreadable.withField(control));
        }
    }

    private static RegisterPersonCommand with(
            RegisterPersonCommand person, IdentityField field, AnswerOrReason answerOrReason) {
        if (answerOrReason.text() != null && answerOrReason.hasText()) {
            return person.with(field, IdentityFieldValue.of(answerOrReason.text()));
        }
        return answerOrReason.missing() == null
                ? person
                : person.with(field, IdentityFieldValue.missing(answerOrReason.missing()));
    }

    private static RegisterPersonCommand withBirth(RegisterPersonCommand person, AnswerOrReason answerOrReason) {
        if (answerOrReason.text() != null && answerOrReason.hasText()) {
            return person.with(
                    IdentityField.BIRTH,
                    IdentityFieldValue.of(birth(answerOrReason.text().strip())));
        }
        return with(person, IdentityField.BIRTH, answerOrReason);
    }

    /** Parses a date of birth as exactly as it is known: 12/4/1988, 4/1988 or 1988. */
    static PartialDate birth(String typed) {
        try {
            Matcher day = DAY.matcher(typed);
            if (day.matches()) {
                return PartialDate.day(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
            }
            Matcher month = MONTH.matcher(typed);
            if (month.matches()) {
                return PartialDate.month(number(month, 2), number(month, 1));
            }
            if (YEAR.matcher(typed).matches()) {
                return PartialDate.year(Integer.parseInt(typed));
            }
        } catch (DateTimeException exception) {
            throw RuleViolationException.at("birth", IntakeRule.BIRTH_NOT_READABLE);
        }
        throw RuleViolationException.at("birth", IntakeRule.BIRTH_NOT_READABLE);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
