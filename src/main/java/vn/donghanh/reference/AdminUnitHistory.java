package vn.donghanh.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every unit with what it lay in, when it held and what became of it: says in which unit of a day a recorded one lies. */
public final class AdminUnitHistory {
    private final Map<Integer, Unit> units;
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();
    private final Map<Integer, Set<Integer>> predecessors = new HashMap<>();
    private final Map<Integer, Set<Integer>> children = new HashMap<>();
    private final Set<Integer> serviceArea;

    /** @param ended its last day; null while it holds */
    public record Unit(
            int id,
            AdminUnitLevel level,
            @Nullable Integer parent,
            String fullName,
            LocalDate since,
            @Nullable LocalDate ended) {
        boolean isValidOn(LocalDate day) {
            return !since.isAfter(day) && (ended == null || !ended.isBefore(day));
        }
    }

    /** One unit that became another, or a part of it. */
    public record Step(int from, int to) {}

    public AdminUnitHistory(Collection<Unit> units, Collection<Step> steps) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        for (Step step : steps) {
            successors.computeIfAbsent(step.from(), from -> new HashSet<>()).add(step.to());
            predecessors.computeIfAbsent(step.to(), to -> new HashSet<>()).add(step.from());
        }
        Set<Integer> provinces = new HashSet<>();
        for (Unit unit : units) {
            Integer parent = unit.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, of -> new HashSet<>()).add(unit.id());
                if (unit.level() == AdminUnitLevel.DISTRICT) {
                    provinces.add(parent);
                }
            }
        }
        this.serviceArea = reachableFrom(provinces, successors);
    }

    /**
     * The one unit of that level that held on that day and in which the recorded one lies.
     *
     * @return empty where there may be several: it was divided, or only something larger was recorded
     */
    public Optional<Unit> findAt(int recorded, AdminUnitLevel level, LocalDate day) {
        Unit unit = units.get(recorded);
        if (unit == null) {
            return Optional.empty();
        }
        Set<Integer> found = unit.level().compareTo(level) < 0
                ? descendantsAt(unit, level).stream()
                        .flatMap(part -> versions(part, day))
                        .map(Unit::id)
                        .collect(Collectors.toSet())
                : versions(unit, day)
                        .flatMap(version -> ancestorAt(version, level).stream())
                        .map(Unit::id)
                        .collect(Collectors.toSet());
        return found.size() == 1
                ? Optional.ofNullable(units.get(found.iterator().next()))
                : Optional.empty();
    }

    /** Whether it lies in one of the provinces whose districts are on record, or in what they have become: where the Centre works. */
    public boolean isInServiceArea(int recorded) {
        Unit unit = units.get(recorded);
        return unit != null
                && ancestorAt(unit, AdminUnitLevel.PROVINCE)
                        .filter(province -> serviceArea.contains(province.id()))
                        .isPresent();
    }

    /** That day, or if no unit of the level held then, the last day before on which one did. */
    public LocalDate lastDayWithUnits(AdminUnitLevel level, LocalDate day) {
        List<Unit> of =
                units.values().stream().filter(unit -> unit.level() == level).toList();
        return of.stream().anyMatch(unit -> unit.isValidOn(day))
                ? day
                : of.stream()
                        .flatMap(unit -> Stream.ofNullable(unit.ended()))
                        .filter(ended -> ended.isBefore(day))
                        .max(Comparator.naturalOrder())
                        .orElse(day);
    }

    /** What it was or became, of its own level, on that day. */
    private Stream<Unit> versions(Unit unit, LocalDate day) {
        Set<Integer> all = reachableFrom(Set.of(unit.id()), successors);
        all.addAll(reachableFrom(Set.of(unit.id()), predecessors));
        return all.stream()
                .flatMap(id -> Stream.ofNullable(units.get(id)))
                .filter(one -> one.level() == unit.level() && one.isValidOn(day));
    }

    private Optional<Unit> ancestorAt(Unit unit, AdminUnitLevel level) {
        Unit up = unit;
        while (up.level() != level) {
            Integer parent = up.parent();
            Unit over = parent == null ? null : units.get(parent);
            if (over == null) {
                return Optional.empty();
            }
            up = over;
        }
        return Optional.of(up);
    }

    private List<Unit> descendantsAt(Unit unit, AdminUnitLevel level) {
        return unit.level() == level
                ? List.of(unit)
                : children.getOrDefault(unit.id(), Set.of()).stream()
                        .flatMap(id -> Stream.ofNullable(units.get(id)))
                        .flatMap(part -> descendantsAt(part, level).stream())
                        .toList();
    }

    /** These, and all that they lead to. */
    private static Set<Integer> reachableFrom(Set<Integer> from, Map<Integer, Set<Integer>> steps) {
        Set<Integer> seen = new HashSet<>(from);
        Deque<Integer> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            steps.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }
}
