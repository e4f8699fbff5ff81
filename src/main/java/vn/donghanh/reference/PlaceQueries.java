package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import vn.donghanh.shared.VietnameseText;

/** Finds administrative units of every era by the names people use, and says what became of them. What is looked for is written down nowhere. */
@ApplicationScoped
public class PlaceQueries {
    private static final int MAX_RESULTS = 12;
    private static final int MAX_ROWS = 80;
    private static final int MAX_LENGTH = 80;
    private static final String PLACE =
            "select new vn.donghanh.reference.Place(u.id, u.level, u.type, u.fullName, u.path, u.validFrom, u.validTo)"
                    + " from AdminUnit u";

    /** How types are shortened in addresses; folded, with the space that follows. */
    private static final Map<Pattern, String> ABBREVIATIONS = Map.of(
            Pattern.compile("^(tp|t\\.p)[. ]\\s*"), "thanh pho ",
            Pattern.compile("^tx[. ]\\s*"), "thi xa ",
            Pattern.compile("^tt[. ]\\s*"), "thi tran ",
            Pattern.compile("^p\\.\\s*"), "phuong ",
            Pattern.compile("^x\\.\\s*"), "xa ",
            Pattern.compile("^h\\.\\s*"), "huyen ");

    /** Where most addresses lie comes first. */
    private static final List<String> SERVICE_AREA = List.of("quảng nam", "đà nẵng");

    @PersistenceContext
    EntityManager em;

    /**
     * The units of this name, old and new, with or without tones. After a comma stands what the unit lies in: "tam thanh, nui thanh".
     * Names that match to the letter come first, then those of the Centre's own province, then what holds today.
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

    /**
     * What the unit has become today: itself while it holds; several where it was divided, so that nobody guesses which part; none where
     * its successor is not on record.
     */
    public List<Place> findCurrent(int id) {
        return currentPlaces(findAll(finalSuccessors(Set.of(id), succession(false))).values());
    }

    /**
     * What each of these is called today, by its id. A district, which nothing of its own level followed, is called by the communes
     * that its own have become. Five statements, however many there are.
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

    /** The unit, what it was and has become, and all that these lie in: whoever serves one of them serves the unit, or a part of it. */
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

    /** Whether two units are one in whatever era: the same, or one that the other was before or has become. One statement. */
    public BiPredicate<Integer, Integer> sameInAnyEra() {
        Map<Integer, Set<Integer>> next = succession(false);
        return (one, other) -> reachableFrom(Set.of(one), next).contains(other)
                || reachableFrom(Set.of(other), next).contains(one);
    }

    /** What each unit has become: where its succession ends, which is itself while nothing followed it. One statement. */
    public Function<Integer, Set<Integer>> currentUnits() {
        Map<Integer, Set<Integer>> next = succession(false);
        return unit -> finalSuccessors(Set.of(unit), next);
    }

    /** All units of all eras, for whoever has to place many; two statements. */
    public AdminUnitHistory history() {
        return new AdminUnitHistory(
                em.createQuery(
                                "select new vn.donghanh.reference.AdminUnitHistory$Unit(u.id, u.level, u.parentId,"
                                        + " u.fullName, u.validFrom, u.validTo) from AdminUnit u",
                                AdminUnitHistory.Unit.class)
                        .getResultList(),
                em.createQuery(
                                "select new vn.donghanh.reference.AdminUnitHistory$Step(s.id.oldId, s.id.newId) from"
                                        + " AdminUnitSuccession s",
                                AdminUnitHistory.Step.class)
                        .getResultList());
    }

    private Map<Integer, Set<Integer>> succession(boolean backwards) {
        Map<Integer, Set<Integer>> next = new HashMap<>();
        em.createQuery("select s.id.oldId, s.id.newId from AdminUnitSuccession s", Object[].class)
                .getResultList()
                .forEach(row -> next.computeIfAbsent((Integer) row[backwards ? 1 : 0], unit -> new HashSet<>())
                        .add((Integer) row[backwards ? 0 : 1]));
        return next;
    }

    /** These, and all that they lead to. */
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

    /** Where it ends: those that nothing followed. */
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

    /** Those that hold, by their names. */
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

    private static boolean isInServiceArea(Place place) {
        String line = place.label().toLowerCase(Locale.ROOT);
        return SERVICE_AREA.stream().anyMatch(line::contains);
    }
}
