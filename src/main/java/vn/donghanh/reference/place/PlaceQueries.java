package vn.donghanh.reference.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietnameseText;

/** Searches administrative units of every era by the names in use and finds their successors. Search terms are never stored or logged. */
@ApplicationScoped
public class PlaceQueries {
    private static final int MAX_RESULTS = 12;
    private static final int MAX_ROWS = 80;
    private static final int MAX_LENGTH = 80;
    private static final String PLACE =
            "select new vn.donghanh.reference.place.Place(u.id, u.level, u.type, u.fullName, u.path, u.validFrom, u.validTo)"
                    + " from AdminUnit u";

    /** Abbreviations of unit types in addresses, without diacritics and including the following space. */
    private static final Map<Pattern, String> ABBREVIATIONS = Map.of(
            Pattern.compile("^(tp|t\\.p)[. ]\\s*"), "thanh pho ",
            Pattern.compile("^tx[. ]\\s*"), "thi xa ",
            Pattern.compile("^tt[. ]\\s*"), "thi tran ",
            Pattern.compile("^p\\.\\s*"), "phuong ",
            Pattern.compile("^x\\.\\s*"), "xa ",
            Pattern.compile("^h\\.\\s*"), "huyen ");

    /** Provinces whose units are listed first, as most addresses are there. */
    private static final List<String> SERVICE_AREA = List.of("quảng nam", "đà nẵng");

    @PersistenceContext
    EntityManager em;

    private volatile @Nullable AdminUnitHistory history;
    private volatile @Nullable List<AdminUnitHistory.Step> steps;

    /**
     * Searches current and former units by name, with or without diacritics. A parent unit may follow after a comma: "tam thanh, nui thanh".
     * Exact matches come first, then units of the service area, then units valid today.
     */
    public List<Place> search(String typed) {
        String[] parts = typed.length() > MAX_LENGTH ? new String[] {""} : typed.split(",", 2);
        String name = normalise(parts[0]);
        if (name.length() < 2) {
            return List.of();
        }
        String within = parts.length < 2 ? "" : normalise(parts[1]);
        String exact = VietnameseText.clean(parts[0]).toLowerCase(Locale.ROOT);
        return em
                .createQuery(
                        PLACE
                                + """
                                 where concat(' ', u.folded) like :name and u.foldedPath like :within
                                order by case when concat(' ', u.folded) like :whole then 0 else 1 end,
                                    case when u.foldedPath like '%quang nam%' or u.foldedPath like '%da nang%' then 0 else 1 end,
                                    case when u.validTo is null then 0 else 1 end, u.level, u.id""",
                        Place.class)
                .setParameter("name", "% " + name + "%")
                .setParameter("whole", "% " + name)
                .setParameter("within", "%" + within + "%")
                .setMaxResults(MAX_ROWS)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing((Place place) -> !endsWith(place, exact))
                        .thenComparing(place -> !isInServiceArea(place)))
                .limit(MAX_RESULTS)
                .toList();
    }

    public Optional<Place> find(int id) {
        return em.createQuery(PLACE + " where u.id = :id", Place.class).setParameter("id", id).getResultList().stream()
                .findFirst();
    }

    /** Finds the districts of the service area of all eras. Executes one statement. */
    public List<Place> findDistricts() {
        return em
                .createQuery(
                        PLACE + " where u.level = vn.donghanh.reference.place.AdminUnitLevel.DISTRICT order by u.id",
                        Place.class)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(PlaceQueries::serviceAreaRank))
                .toList();
    }

    /** Finds the districts that were valid on a day, or since they were abolished on the last day of any. Executes one statement. */
    public List<Place> findDistricts(LocalDate day) {
        List<Place> all = findDistricts();
        LocalDate last = all.stream()
                .map(Place::ended)
                .map(ended -> ended == null || ended.isAfter(day) ? day : ended)
                .max(Comparator.naturalOrder())
                .orElse(day);
        return all.stream()
                .filter(place -> !place.since().isAfter(last)
                        && (place.ended() == null || !place.ended().isBefore(last)))
                .toList();
    }

    /**
     * Finds the current units of a recorded one: itself while valid; several when it was divided, as the part is unknown; none when its successor is
     * not on record.
     */
    public List<Place> findCurrent(int id) {
        return currentPlaces(
                findAll(finalSuccessors(Set.of(id), succession(false))).values());
    }

    /**
     * Finds the current units of each given unit by id. An abolished district, which has no successor of its own level, is mapped to the current communes
     * of its former communes. Executes at most three statements for any number of units.
     */
    public Map<Integer, PlaceSuccession> findSuccessions(Collection<Integer> ids) {
        Map<Integer, Set<Integer>> next = succession(false);
        Map<Integer, Place> recorded = findAll(ids);
        Map<Integer, Set<Integer>> communes = communesOf(recorded.values().stream()
                .filter(place -> place.level() == AdminUnitLevel.DISTRICT && place.ended() != null)
                .map(Place::id)
                .toList());
        Map<Integer, Set<Integer>> became = new HashMap<>();
        recorded.keySet().forEach(id -> became.put(id, finalSuccessors(communes.getOrDefault(id, Set.of(id)), next)));
        Map<Integer, Place> now =
                findAll(became.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Integer, PlaceSuccession> today = new HashMap<>();
        recorded.forEach((id, place) -> today.put(
                id,
                new PlaceSuccession(
                        place,
                        currentPlaces(became.getOrDefault(id, Set.of()).stream()
                                .map(now::get)
                                .filter(Objects::nonNull)
                                .toList()))));
        return today;
    }

    /** Finds the unit, its predecessors and successors, and all their parents: a provider that serves one of them serves the unit or a part of it. */
    public Set<Integer> findRelated(int id) {
        Set<Integer> around = new HashSet<>();
        around.addAll(reachableFrom(Set.of(id), succession(false)));
        around.addAll(reachableFrom(Set.of(id), succession(true)));
        Set<Integer> within = around;
        for (int level = 1; level < AdminUnitLevel.values().length && !within.isEmpty(); level++) {
            within = em
                    .createQuery(
                            "select distinct u.parentId from AdminUnit u where u.id in :ids and u.parentId is not null",
                            Integer.class)
                    .setParameter("ids", within)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toSet());
            around.addAll(within);
        }
        return around;
    }

    /** Returns a predicate whether two units are the same in any era: equal, or one a predecessor or successor of the other. Executes one statement. */
    public BiPredicate<Integer, Integer> sameInAnyEra() {
        Map<Integer, Set<Integer>> next = succession(false);
        return (first, second) -> reachableFrom(Set.of(first), next).contains(second)
                || reachableFrom(Set.of(second), next).contains(first);
    }

    /** Returns a function from a unit to the last units of its succession, or to itself without successor. Executes one statement. */
    public Function<Integer, Set<Integer>> currentUnits() {
        Map<Integer, Set<Integer>> next = succession(false);
        return unit -> finalSuccessors(Set.of(unit), next);
    }

    /**
     * All units of all eras, for callers that locate many. Executes two statements when it is first asked: units change with a migration only, before the
     * application starts.
     */
    public AdminUnitHistory history() {
        AdminUnitHistory known = history;
        if (known == null) {
            known = loadHistory();
            history = known;
        }
        return known;
    }

    private AdminUnitHistory loadHistory() {
        return new AdminUnitHistory(
                em.createQuery(
                                "select new vn.donghanh.reference.place.AdminUnitHistory$Unit(u.id, u.level, u.parentId,"
                                        + " u.fullName, u.validFrom, u.validTo) from AdminUnit u",
                                AdminUnitHistory.Unit.class)
                        .getResultList(),
                steps());
    }

    private Map<Integer, Set<Integer>> succession(boolean backwards) {
        Map<Integer, Set<Integer>> next = new HashMap<>();
        steps().forEach(step -> next.computeIfAbsent(backwards ? step.to() : step.from(), unit -> new HashSet<>())
                .add(backwards ? step.from() : step.to()));
        return next;
    }

    /** Read when they are first asked for, like {@link #history}. */
    private List<AdminUnitHistory.Step> steps() {
        List<AdminUnitHistory.Step> known = steps;
        if (known == null) {
            known = em.createQuery(
                            "select new vn.donghanh.reference.place.AdminUnitHistory$Step(s.id.oldId, s.id.newId) from AdminUnitSuccession s",
                            AdminUnitHistory.Step.class)
                    .getResultList();
            steps = known;
        }
        return known;
    }

    /** Returns the given units and all units reachable from them. */
    private static Set<Integer> reachableFrom(Set<Integer> units, Map<Integer, Set<Integer>> next) {
        Set<Integer> seen = new HashSet<>(units);
        Deque<Integer> open = new ArrayDeque<>(units);
        while (!open.isEmpty()) {
            next.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    /** Returns the reachable units without successor. */
    private static Set<Integer> finalSuccessors(Set<Integer> units, Map<Integer, Set<Integer>> next) {
        return reachableFrom(units, next).stream()
                .filter(unit -> !next.containsKey(unit))
                .collect(Collectors.toSet());
    }

    private Map<Integer, Set<Integer>> communesOf(List<Integer> districts) {
        Map<Integer, Set<Integer>> communes = new HashMap<>();
        if (!districts.isEmpty()) {
            em.createQuery("select u.parentId, u.id from AdminUnit u where u.parentId in :districts", Object[].class)
                    .setParameter("districts", districts)
                    .getResultList()
                    .forEach(row -> communes.computeIfAbsent((Integer) row[0], district -> new HashSet<>())
                            .add((Integer) row[1]));
        }
        return communes;
    }

    private Map<Integer, Place> findAll(Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em
                        .createQuery(PLACE + " where u.id in :ids", Place.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Place::id, place -> place));
    }

    /** Returns the units valid today, in order of id. */
    private static List<Place> currentPlaces(Collection<Place> places) {
        return places.stream()
                .filter(place -> place.ended() == null)
                .sorted(Comparator.comparing(Place::id))
                .toList();
    }

    private static String normalise(String typed) {
        String folded = VietnameseText.fold(typed);
        for (Map.Entry<Pattern, String> shortened : ABBREVIATIONS.entrySet()) {
            folded = shortened.getKey().matcher(folded).replaceFirst(shortened.getValue());
        }
        return folded.replaceAll("[%_\\\\]", "").strip();
    }

    private static boolean endsWith(Place place, String exact) {
        return (" " + place.fullName().toLowerCase(Locale.ROOT)).endsWith(" " + exact);
    }

    private static int serviceAreaRank(Place place) {
        String line = place.path().toLowerCase(Locale.ROOT);
        return (int)
                SERVICE_AREA.stream().takeWhile(name -> !line.contains(name)).count();
    }

    private static boolean isInServiceArea(Place place) {
        String line = place.label().toLowerCase(Locale.ROOT);
        return SERVICE_AREA.stream().anyMatch(line::contains);
    }
}
