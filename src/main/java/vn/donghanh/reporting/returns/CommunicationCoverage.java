package vn.donghanh.reporting.returns;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many communes communicated in a period.
 *
 * @param maintained communes with at least one activity in each quarter
 * @param any communes with at least one activity in any quarter
 * @param communes all communes
 */
public record CommunicationCoverage(long maintained, long any, long communes) {
    /** A commune that had an activity in a quarter. */
    record Active(int commune, long quarter) {}

    /**
     * @param communes the communes that exist on the last day; activities of others are not counted
     * @param quarters the quarters that count
     */
    static CommunicationCoverage of(Set<Integer> communes, Set<Long> quarters, Collection<Active> activities) {
        Map<Integer, Set<Long>> active = new HashMap<>();
        activities.stream()
                .filter(activity -> communes.contains(activity.commune()) && quarters.contains(activity.quarter()))
                .forEach(activity -> active.computeIfAbsent(activity.commune(), commune -> new HashSet<>())
                        .add(activity.quarter()));
        return new CommunicationCoverage(
                active.values().stream()
                        .filter(ofCommune -> ofCommune.size() == quarters.size())
                        .count(),
                active.size(),
                communes.size());
    }
}
