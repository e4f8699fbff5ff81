package vn.donghanh.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.shared.MissingReason;

/**
 * A fictitious client, one line of {@code cases.csv}. A cell may give the reason why it holds no value: {@code
 * -REFUSED}; an empty cell was not asked.
 *
 * @param address in the client's words; {@code unit} is its administrative unit at that time
 * @param residence the registered residence, if it differs, with its own unit
 */
record DemoClient(
        String key,
        String alias,
        String age,
        String mode,
        String source,
        String flags,
        String items,
        String phone,
        String paper,
        String contact,
        String groups,
        String employment,
        String income,
        String name,
        String birth,
        String address,
        String unit,
        String words,
        String residence,
        String residenceUnit) {
    private static final String MISSING = "-";

    static List<DemoClient> all() {
        return CsvReader.read("cases.csv").stream()
                .map(line -> new DemoClient(
                        line.get(0),
                        line.get(1),
                        line.get(2),
                        line.get(3),
                        line.get(4),
                        line.get(5),
                        line.get(6),
                        line.get(7),
                        line.get(8),
                        line.get(9),
                        line.get(10),
                        line.get(11),
                        line.get(12),
                        line.get(13),
                        line.get(14),
                        line.get(15),
                        line.get(16),
                        line.get(17),
                        line.get(18),
                        line.get(19)))
                .toList();
    }

    <E extends Enum<E>> Set<E> flags(Class<E> type) {
        return codes(type, flags.split(";", -1));
    }

    /** Returns the codes of this kind in the safe-contact agreement. */
    <E extends Enum<E>> Set<E> agreed(Class<E> type) {
        return codes(type, contact.split(" ", -1));
    }

    Set<ClientGroup> clientGroups() {
        return codes(ClientGroup.class, groups.split(" ", -1));
    }

    /** Returns why there is no group; null when there is one. */
    @Nullable
    MissingReason groupsMissing() {
        return clientGroups().isEmpty() ? MissingReason.REFUSED : null;
    }

    /** Returns the intake answer: one group, or why there is none. */
    AnswerOrReason firstGroup() {
        return clientGroups().stream()
                .sorted()
                .findFirst()
                .map(group -> new AnswerOrReason(group.name(), null))
                .orElse(new AnswerOrReason(null, groupsMissing()));
    }

    @Nullable
    EmploymentType work() {
        return valueOf(employment).isEmpty() ? null : EmploymentType.valueOf(employment);
    }

    /** Returns the monthly income in đồng. */
    @Nullable
    Long monthly() {
        return valueOf(income).isEmpty() ? null : Long.valueOf(income);
    }

    AnswerOrReason answerOrReason(String cell) {
        return valueOf(cell).isEmpty() ? new AnswerOrReason(null, missing(cell)) : new AnswerOrReason(cell, null);
    }

    AnswerOrReason addressOn(LocalDate day) {
        return valueOf(address).isEmpty()
                ? answerOrReason(address)
                : new AnswerOrReason(new RecordedAddress(address, unitId(unit), day).text(), null);
    }

    static @Nullable Integer unitId(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    static @Nullable MissingReason missing(String cell) {
        return cell.startsWith(MISSING) ? MissingReason.valueOf(cell.substring(MISSING.length())) : null;
    }

    private static String valueOf(String cell) {
        return cell.startsWith(MISSING) ? "" : cell;
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, String[] names) {
        Set<String> selected = Stream.of(names).collect(Collectors.toSet());
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> selected.contains(code.name()))
                .collect(Collectors.toSet());
    }
}
