package vn.donghanh.casefile;

import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.donghanh.person.IdentityField;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CheckedSigns;
import vn.donghanh.shared.VietNam;

/** Conditions on the case {@code c}. The access predicate is always the first of them. */
final class CaseFilter {
    private static final Pattern FRAGMENT = Pattern.compile("[" + CheckedSigns.SIGNS + "]{3,8}");
    private static final Pattern HEAD = Pattern.compile("^\\s*DH-", Pattern.CASE_INSENSITIVE);

    /** A number without what all numbers share and without its lines. */
    private static final String BARE_NUMBER = "replace(substring(cast(c.number as String), 4), '-', '')";

    /** By whole alias only: nobody is to be looked up here by phone or paper. */
    private static final String NAMED =
            "c.personRef in (select i.personRef from PersonIndexRow i where i.kind = :alias and i.token in :tokens)";

    private final StringBuilder where = new StringBuilder(CaseAccess.VISIBLE);
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    CaseFilter stage(CaseSearch.Stage stage) {
        return stage == CaseSearch.Stage.ANY ? this : and("c.status in :statuses", "statuses", stage.statuses());
    }

    CaseFilter levelFrom(TriageLevel lowest) {
        return and("c.level in :levels", "levels", EnumSet.range(lowest, TriageLevel.CRITICAL));
    }

    CaseFilter managedBy(StaffId manager) {
        return and("c.managerId = :manager", "manager", manager);
    }

    CaseFilter ofUnit(long unit) {
        return and("c.unitId = :unit", "unit", unit);
    }

    CaseFilter due(CaseSearch.Due due, Instant now) {
        LocalDate today = VietNam.day(now);
        Instant morning = today.atStartOfDay(VietNam.ZONE).toInstant();
        return switch (due) {
            case ANY -> this;
            case OVERDUE -> and("c.nextDue < :dueBefore", "dueBefore", now);
            case TODAY -> between(morning, VietNam.endOf(today));
            case WEEK -> between(morning, VietNam.endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
        };
    }

    /**
     * Part of the number, or the alias that was typed.
     *
     * @param tokens the alias's fingerprints; none, for a reader who does not see names
     */
    CaseFilter text(String typed, List<byte[]> tokens) {
        Optional<String> fragment = fragment(typed);
        parameters.put("tokens", tokens);
        String named = fragment.isPresent() ? BARE_NUMBER + " like :fragment or " + NAMED : NAMED;
        fragment.ifPresent(signs -> parameters.put("fragment", "%" + signs + "%"));
        return and("(" + named + ")", "alias", IdentityField.ALIAS);
    }

    /**
     * The signs of a number in what was typed, at least three of them; empty when it may be a name. Names are compared by their
     * fingerprints alone: "Nga" would do as part of a number, and in a query it would stand open in the database's memory and
     * logs. So what is typed must begin like a number, or hold a figure, to be looked for as one.
     */
    static Optional<String> fragment(String typed) {
        String rest = HEAD.matcher(typed).replaceFirst("");
        boolean begun = rest.length() < typed.length();
        String signs = rest.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean numbered = begun || signs.chars().anyMatch(Character::isDigit);
        return numbered && FRAGMENT.matcher(signs).matches() ? Optional.of(signs) : Optional.empty();
    }

    String where() {
        return where.toString();
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private CaseFilter between(Instant from, Instant to) {
        parameters.put("dueFrom", from);
        return and("c.nextDue between :dueFrom and :dueTo", "dueTo", to);
    }

    private CaseFilter and(String condition, String name, Object value) {
        where.append("\nand ").append(condition);
        parameters.put(name, value);
        return this;
    }
}
