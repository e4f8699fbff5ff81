package vn.donghanh.worklist;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.CheckDigitCode;

/** Conditions on the case {@code c}. The access predicate is always the first of them. */
final class CaseFilter {
    private static final Pattern FRAGMENT = Pattern.compile("[" + CheckDigitCode.ALPHABET + "]{3,8}");
    private static final Pattern PREFIX = Pattern.compile("^\\s*DH-", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE =
            Pattern.compile("DH([" + CheckDigitCode.ALPHABET + "]{4})([" + CheckDigitCode.ALPHABET + "]{4})");

    /** Four letters that nobody can be called: no vowel, or three consonants in a row that begin no Vietnamese syllable. */
    private static final Pattern NEVER_A_NAME = Pattern.compile("(?!NGH)(?=.{4}$)[A-Z]*[B-DF-HJ-NP-TV-XZ]{3}[A-Z]*");

    private static final Pattern PASSPORT_NUMBER = Pattern.compile("[A-Z]{1,2}\\d{6,7}");
    private static final int HALF_LENGTH = 4;

    private final StringBuilder where;
    private final Map<String, Object> parameters;

    CaseFilter() {
        where = new StringBuilder(CaseAccess.VISIBLE);
        parameters = new LinkedHashMap<>();
    }

    private CaseFilter(CaseFilter other) {
        where = new StringBuilder(other.where);
        parameters = new LinkedHashMap<>(other.parameters);
    }

    CaseFilter withStage(CaseSearchCriteria.Stage stage) {
        return stage == CaseSearchCriteria.Stage.ANY
                ? this
                : and("c.status in :statuses", "statuses", stage.statuses());
    }

    CaseFilter withMinimumLevel(TriageLevel lowest) {
        return and("c.level in :levels", "levels", EnumSet.range(lowest, TriageLevel.CRITICAL));
    }

    CaseFilter withManager(StaffId manager) {
        return and("c.managerId = :manager", "manager", manager);
    }

    CaseFilter withUnit(long unit) {
        return and("c.unitId = :unit", "unit", unit);
    }

    CaseFilter withDue(CaseSearchCriteria.Due due, Instant now) {
        LocalDate today = CentreTime.day(now);
        Instant morning = today.atStartOfDay(CentreTime.ZONE).toInstant();
        return switch (due) {
            case ANY -> this;
            case OVERDUE -> and("c.nextDue < :dueBefore", "dueBefore", now);
            case TODAY -> between(morning, CentreTime.endOf(today));
            case WEEK -> between(morning, CentreTime.endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
        };
    }

    /** As this one, of one number or of those of which a half begins so; empty when what was typed can be none. */
    Optional<CaseFilter> withNumber(String typed) {
        return numberFragment(typed).map(signs -> {
            CaseFilter filter = new CaseFilter(this);
            if (signs.length() <= HALF_LENGTH) {
                return filter.and("(c.numberStart like :half or c.numberEnd like :half)", "half", signs + '%');
            }
            filter.parameters.put("end", signs.substring(HALF_LENGTH) + '%');
            return filter.and("c.numberStart = :start and c.numberEnd like :end", "start", signs.substring(0, HALF_LENGTH));
        });
    }

    /** These cases. */
    CaseFilter withIds(List<Long> ids) {
        return and("c.id in :ids", "ids", ids);
    }

    /**
     * The signs of a number in what was typed, at least three of them; empty when it may be a name. Names are compared by their
     * fingerprints alone: "Nga" would do as part of a number, and in a query it would stand open in the database's memory and
     * logs. So what is typed must begin like a number, be a whole one, hold a figure and be no passport, or be half of one that
     * nobody can be called, to be looked for as one.
     */
    static Optional<String> numberFragment(String typed) {
        Matcher whole = WHOLE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        if (whole.matches() && CheckDigitCode.isValid(whole.group(1) + '-' + whole.group(2))) {
            return Optional.of(whole.group(1) + whole.group(2));
        }
        String rest = PREFIX.matcher(typed).replaceFirst("");
        boolean begun = rest.length() < typed.length();
        String signs = rest.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean numbered = begun
                || NEVER_A_NAME.matcher(signs).matches()
                || (signs.chars().anyMatch(Character::isDigit)
                        && !PASSPORT_NUMBER.matcher(signs).matches());
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
        parameters.put(name, value);
        return and(condition);
    }

    private CaseFilter and(String condition) {
        where.append("\nand ").append(condition);
        return this;
    }
}
