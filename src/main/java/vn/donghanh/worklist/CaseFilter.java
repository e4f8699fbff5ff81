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
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.CheckDigitCode;
import vn.donghanh.shared.InList;

/**
 * Query conditions on the case {@code c}, in the words of its grant {@code a} where the cases are listed in order. The access predicate is always the first of
 * them.
 */
final class CaseFilter {
    private static final Pattern FRAGMENT = Pattern.compile("[" + CheckDigitCode.ALPHABET + "]{3,8}");
    private static final Pattern PREFIX = Pattern.compile("^\\s*DH-", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLETE =
            Pattern.compile("DH([" + CheckDigitCode.ALPHABET + "]{4})([" + CheckDigitCode.ALPHABET + "]{4})");

    /** Four letters that cannot be a name: no vowel, or three consonants in a row that begin no Vietnamese syllable. */
    private static final Pattern NEVER_A_NAME = Pattern.compile("(?!NGH)(?=.{4}$)[A-Z]*[B-DF-HJ-NP-TV-XZ]{3}[A-Z]*");

    private static final Pattern PASSPORT_NUMBER = Pattern.compile("[A-Z]{1,2}\\d{6,7}");
    private static final int HALF_LENGTH = 4;

    /** The reader manages the case or has another grant to the whole of it: what is known already is not looked up. */
    private static final String WHOLE = "c.managerId = :reader or " + CaseAccess.HAS_FULL_ACCESS + ")";

    private static final String WHOLE_FOUND = "(" + WHOLE;
    private static final String WHOLE_LISTED = "(a.section is null or " + WHOLE;
    private static final String GRANTED_CASE = "a.caseId";

    /** What a query reads. */
    private enum Source {
        /** Cases alone. */
        CASES,
        /** The reader's grants {@code a}, and the case of each. */
        CASES_OF_GRANTS,
        /** The reader's grants {@code a} alone. */
        GRANTS
    }

    private final Source source;
    private final String from;
    private final StringBuilder where;
    private final InList blocked;
    private final Map<String, Object> parameters;

    private CaseFilter(Source source, String from, String where) {
        this(source, from, where, InList.of("blocked", List.of()));
    }

    private CaseFilter(Source source, String from, String where, InList blocked) {
        this.source = source;
        this.from = from;
        this.where = new StringBuilder(where);
        this.blocked = blocked;
        parameters = new LinkedHashMap<>();
    }

    private CaseFilter(CaseFilter other) {
        source = other.source;
        from = other.from;
        where = new StringBuilder(other.where);
        blocked = other.blocked;
        parameters = new LinkedHashMap<>(other.parameters);
    }

    /** The cases that the database finds by other conditions first, of which the reader may see some. */
    static CaseFilter found() {
        return new CaseFilter(Source.CASES, " from CaseFile c where ", CaseAccess.VISIBLE);
    }

    /** The cases of one manager that the reader may see, found by the manager: a reader with very many grants need not look through them. */
    static CaseFilter managedBy(StaffId manager) {
        return new CaseFilter(Source.CASES, " from CaseFile c where ", CaseAccess.forEachRow(CaseAccess.VISIBLE))
                .withManager(manager);
    }

    /** The cases that the reader may see, read in the order of the list. */
    static CaseFilter listed() {
        return new CaseFilter(Source.CASES_OF_GRANTS, CaseAccess.FROM_LISTED, "");
    }

    /** The same cases as often as they were granted to the reader, to be counted once. */
    static CaseFilter granted() {
        return new CaseFilter(Source.CASES_OF_GRANTS, CaseAccess.FROM_GRANTED, "");
    }

    /**
     * The cases of {@link #granted}, to be counted once, found without reading a case. For criteria of which a grant knows all ({@link #isOfGrants}).
     *
     * @param blocked {@link CaseAccess#blockedCases}
     */
    static CaseFilter grants(InList blocked) {
        return new CaseFilter(
                Source.GRANTS, CaseAccess.FROM_GRANTS, "\nand " + blocked.excludes(GRANTED_CASE), blocked);
    }

    /** Whether a grant says of its case all that is asked for: no single status, no manager or unit, and no due date, which only those see who see the whole case. */
    static boolean isOfGrants(CaseSearchCriteria criteria) {
        return criteria.status().isGroup()
                && criteria.manager() == null
                && criteria.due() == CaseSearchCriteria.Due.ANY;
    }

    CaseFilter withStatus(StatusFilter status) {
        if (status.equals(StatusFilter.ANY)) {
            return this;
        }
        boolean open = status.statuses().stream().anyMatch(CaseStatus::isOpen);
        and(
                switch (source) {
                    case CASES -> "c.openCase = :open";
                    case CASES_OF_GRANTS -> "a.caseOpen = :open and c.openCase = :open";
                    case GRANTS -> "a.caseOpen = :open";
                },
                "open",
                open);
        return status.isGroup() ? this : and("c.status in :statuses", "statuses", status.statuses());
    }

    CaseFilter withMinimumLevel(TriageLevel lowest) {
        return source == Source.CASES
                ? and("c.level in :levels", "levels", EnumSet.range(lowest, TriageLevel.CRITICAL))
                : and(
                        "a.caseUrgency <= :urgency",
                        "urgency",
                        EnumSet.range(lowest, TriageLevel.CRITICAL).size() - 1);
    }

    CaseFilter withManager(StaffId manager) {
        return and("c.managerId = :manager", "manager", manager);
    }

    CaseFilter withUnit(long unit) {
        return and("c.unitId = :unit", "unit", unit);
    }

    CaseFilter withDue(CaseSearchCriteria.Due due, Instant now) {
        LocalDate today = CentreTime.day(now);
        Instant startOfDay = today.atStartOfDay(CentreTime.ZONE).toInstant();
        return switch (due) {
            case ANY -> this;
            case OVERDUE -> and(dueColumn() + " < :dueBefore", "dueBefore", now).and(wholeCase());
            case TODAY -> between(startOfDay, CentreTime.endOf(today));
            case WEEK -> between(
                    startOfDay, CentreTime.endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
        };
    }

    /**
     * Returns a copy that also matches a case number or the beginning of one of its halves; empty if the text cannot be part of
     * a number.
     */
    Optional<CaseFilter> withNumber(String typed) {
        return numberFragment(typed).map(characters -> {
            CaseFilter filter = new CaseFilter(this);
            if (characters.length() <= HALF_LENGTH) {
                return filter.and("(c.numberStart like :half or c.numberEnd like :half)", "half", characters + '%');
            }
            filter.parameters.put("end", characters.substring(HALF_LENGTH) + '%');
            return filter.and(
                    "c.numberStart = :start and c.numberEnd like :end", "start", characters.substring(0, HALF_LENGTH));
        });
    }

    /** Adds a condition on the case ids. */
    CaseFilter withIds(List<Long> ids) {
        return and("c.id in :ids", "ids", ids);
    }

    /**
     * Returns the characters of a case number in the typed text, at least three; empty if it may be a name. Names are compared
     * by their blind-index tokens only: "Nga" could be part of a number, and as a query parameter it would appear in plain text
     * in the database's memory and logs. So the text is used as a number only if it has the prefix, is a complete number,
     * contains a digit and is no passport number, or is half a number that cannot be a name.
     */
    static Optional<String> numberFragment(String typed) {
        Matcher complete = COMPLETE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        if (complete.matches() && CheckDigitCode.isValid(complete.group(1) + '-' + complete.group(2))) {
            return Optional.of(complete.group(1) + complete.group(2));
        }
        String rest = PREFIX.matcher(typed).replaceFirst("");
        boolean prefixed = rest.length() < typed.length();
        String characters = rest.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean isNumber = prefixed
                || NEVER_A_NAME.matcher(characters).matches()
                || (characters.chars().anyMatch(Character::isDigit)
                        && !PASSPORT_NUMBER.matcher(characters).matches());
        return isNumber && FRAGMENT.matcher(characters).matches() ? Optional.of(characters) : Optional.empty();
    }

    /** Returns the conditions alone, for a query that begins with something else than cases. */
    String where() {
        return where.toString();
    }

    String from() {
        return from + where;
    }

    /** Returns what names a case in this query. */
    String caseId() {
        return source == Source.GRANTS ? GRANTED_CASE : "c.id";
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return blocked.bind(query);
    }

    private CaseFilter between(Instant from, Instant to) {
        parameters.put("dueFrom", from);
        return and(dueColumn() + " between :dueFrom and :dueTo", "dueTo", to).and(wholeCase());
    }

    /** Returns the condition that the reader may see the whole case, and so what is to be done next and when. */
    String wholeCase() {
        return wholeCase(source != Source.CASES);
    }

    static String wholeCase(boolean listed) {
        return listed ? WHOLE_LISTED : WHOLE_FOUND;
    }

    private String dueColumn() {
        return source == Source.CASES ? "c.nextDue" : "a.caseDue";
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
