package vn.donghanh.reference.place;

import java.io.Serializable;
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

/** All administrative units with their parents, validity and successions; finds the unit of a given day in which a recorded unit lies. */
public final class AdminUnitHistory {
    private final Map<Integer, Unit> units;
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();
    private final Map<Integer, Set<Integer>> predecessors = new HashMap<>();
    private final Map<Integer, Set<Integer>> children = new HashMap<>();
    private final Set<Integer> serviceArea;

    /** @param ended last day of validity; null while valid */
    public record Unit(
            int id,
            AdminUnitLevel level,
            @Nullable Integer parent,
            String fullName,
            LocalDate since,
            @Nullable LocalDate ended)
            implements Serializable {
        boolean isValidOn(LocalDate day) {
            return !since.isAfter(day) && (ended == null || !ended.isBefore(day));
        }
    }

    /** A succession: a unit became another or part of it. */
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
     * Finds the unit of the given level and day in which the recorded unit lies.
     *
     * @return empty when there may be several: the unit was divided, or only a larger unit was recorded
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

    /** Finds the units of the given level and day that lie in an area, or are what became of a unit that lay in it. */
    public List<Unit> findWithin(int area, AdminUnitLevel level, LocalDate day) {
        Unit whole = units.get(area);
        if (whole == null) {
            return List.of();
        }
        Set<Integer> within = reachableFrom(
                descendantsAt(whole, level).stream().map(Unit::id).collect(Collectors.toSet()), successors);
        return within.stream()
                .flatMap(id -> Stream.ofNullable(units.get(id)))
                .filter(unit -> unit.level() == level && unit.isValidOn(day))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    /** Whether the unit lies in the service area of the Centre: the provinces with recorded districts, or their successors. */
    public boolean isInServiceArea(int recorded) {
        Unit unit = units.get(recorded);
        return unit != null
                && ancestorAt(unit, AdminUnitLevel.PROVINCE)
                        .filter(province -> serviceArea.contains(province.id()))
                        .isPresent();
    }

    /** Finds the units of the given level and day in the service area of the Centre. */
    public List<Unit> findInServiceArea(AdminUnitLevel level, LocalDate day) {
        return units.values().stream()
                .filter(unit -> unit.level() == level && unit.isValidOn(day) && isInServiceArea(unit.id()))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    /** Returns the given day, or if no unit of the level was valid then, the last earlier day on which one was. */
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

    /** Returns the predecessors and successors of the unit, of its own level, that are valid on the given day. */
    private Stream<Unit> versions(Unit unit, LocalDate day) {
        Set<Integer> all = reachableFrom(Set.of(unit.id()), successors);
        all.addAll(reachableFrom(Set.of(unit.id()), predecessors));
        return all.stream()
                .flatMap(id -> Stream.ofNullable(units.get(id)))
                .filter(version -> version.level() == unit.level() && version.isValidOn(day));
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

    /** Returns the given units and all units reachable from them. */
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
