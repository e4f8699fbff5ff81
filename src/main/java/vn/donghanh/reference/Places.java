package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.donghanh.shared.VietnameseText;

/** Finds administrative units of every era by the names people use, and says what became of them. What is looked for is written down nowhere. */
@ApplicationScoped
public class Places {
    private static final int OFFERED = 12;
    private static final int READ = 80;
    private static final int LONGEST = 80;
    private static final String PLACE =
            "select new vn.donghanh.reference.Place(u.id, u.level, u.type, u.fullName, u.path, u.validFrom, u.validTo) from AdminUnit u";

    /** How types are shortened in addresses; folded, with the space that follows. */
    private static final Map<Pattern, String> SHORT = Map.of(
            Pattern.compile("^(tp|t\\.p)[. ]\\s*"), "thanh pho ",
            Pattern.compile("^tx[. ]\\s*"), "thi xa ",
            Pattern.compile("^tt[. ]\\s*"), "thi tran ",
            Pattern.compile("^p\\.\\s*"), "phuong ",
            Pattern.compile("^x\\.\\s*"), "xa ",
            Pattern.compile("^h\\.\\s*"), "huyen ");

    /** Where most addresses lie comes first. */
    private static final List<String> HOME = List.of("quảng nam", "đà nẵng");

    @PersistenceContext
    EntityManager em;

    /**
     * The units of this name, old and new, with or without tones. After a comma stands what the unit lies in: "tam thanh, nui thanh".
     * Names that match to the letter come first, then those of the Centre's own province, then what holds today.
     */
    public List<Place> search(String typed) {
        String[] parts = typed.length() > LONGEST ? new String[] {""} : typed.split(",", 2);
        String name = written(parts[0]);
        if (name.length() < 2) {
            return List.of();
        }
        String within = parts.length < 2 ? "" : written(parts[1]);
        String exact = VietnameseText.clean(parts[0]).toLowerCase(Locale.ROOT);
        return em.createQuery(
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
                .setMaxResults(READ)
                .getResultStream()
                .sorted(Comparator.comparing((Place place) -> !endsWith(place, exact))
                        .thenComparing(place -> !isHome(place)))
                .limit(OFFERED)
                .toList();
    }

    public Optional<Place> place(int id) {
        return em.createQuery(PLACE + " where u.id = :id", Place.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * What the unit has become today: itself while it holds; several where it was divided, so that nobody guesses which part; none where
     * its successor is not on record.
     */
    public List<Place> currentOf(int id) {
        List<Integer> here = List.of(id);
        for (int reform = 0; reform < SuccessionKind.values().length && !here.isEmpty(); reform++) {
            List<Place> places = em.createQuery(PLACE + " where u.id in :ids order by u.id", Place.class)
                    .setParameter("ids", here)
                    .getResultList();
            if (places.stream().allMatch(place -> place.ended() == null)) {
                return places;
            }
            here = em.createQuery("select s.id.newId from UnitSuccession s where s.id.oldId in :ids", Integer.class)
                    .setParameter("ids", here)
                    .getResultStream()
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** Whether two units are one in whatever era: the same, or one that the other was before or has become. One statement. */
    public BiPredicate<Integer, Integer> sameInAnyEra() {
        Map<Integer, Set<Integer>> next = new HashMap<>();
        em.createQuery("select s.id.oldId, s.id.newId from UnitSuccession s", Object[].class)
                .getResultList()
                .forEach(row -> next.computeIfAbsent((Integer) row[0], old -> new HashSet<>())
                        .add((Integer) row[1]));
        return (one, other) -> reaches(one, other, next) || reaches(other, one, next);
    }

    private static boolean reaches(Integer from, Integer to, Map<Integer, Set<Integer>> next) {
        Set<Integer> here = Set.of(from);
        for (int reform = 0; reform <= SuccessionKind.values().length; reform++) {
            if (here.contains(to)) {
                return true;
            }
            here = here.stream()
                    .flatMap(unit -> next.getOrDefault(unit, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return false;
    }

    private static String written(String typed) {
        String folded = VietnameseText.fold(typed);
        for (Map.Entry<Pattern, String> shortened : SHORT.entrySet()) {
            folded = shortened.getKey().matcher(folded).replaceFirst(shortened.getValue());
        }
        return folded.replaceAll("[%_\\\\]", "").strip();
    }

    private static boolean endsWith(Place place, String exact) {
        return (" " + place.fullName().toLowerCase(Locale.ROOT)).endsWith(" " + exact);
    }

    private static boolean isHome(Place place) {
        String line = place.line().toLowerCase(Locale.ROOT);
        return HOME.stream().anyMatch(line::contains);
    }
}
