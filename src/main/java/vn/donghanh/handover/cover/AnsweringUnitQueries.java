package vn.donghanh.handover.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverQueries;

/** Queries for the units whose transfers the user answers: their own, and those of supervisors for whom they stand in today. */
@ApplicationScoped
public class AnsweringUnitQueries {
    @Inject
    CoverQueries covers;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    public Set<Long> units() {
        Set<Long> units = new LinkedHashSet<>(covered().keySet());
        units.add(user.unitId());
        return units;
    }

    /** Returns the supervisor in whose place the user answers for a unit; empty for the user's own unit. */
    public Optional<StaffId> findCovered(long unit) {
        return Optional.ofNullable(covered().get(unit));
    }

    /** Returns the names of the supervisors in whose place the user answers, by unit. */
    public Map<Long, String> coveredNames() {
        Map<Long, StaffId> supervisors = covered();
        Map<StaffId, String> names = staff.names(supervisors.values());
        return supervisors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> names.getOrDefault(entry.getValue(), "")));
    }

    private Map<Long, StaffId> covered() {
        Map<Long, StaffId> supervisors = new LinkedHashMap<>();
        covers.ownToday().stream()
                .map(Cover::absent)
                .flatMap(absent -> staff.member(absent).stream())
                .filter(absent -> absent.may(Permission.CASE_ASSIGN))
                .filter(absent -> absent.unitId() != user.unitId())
                .forEach(absent -> supervisors.putIfAbsent(absent.unitId(), absent.id()));
        return supervisors;
    }
}
