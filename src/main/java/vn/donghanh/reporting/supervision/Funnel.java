package vn.donghanh.reporting.supervision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;

/** How many needs of a span of days, and of how many clients, came to each stage, and why the others did not. */
final class Funnel {
    private final Map<Stop, List<NeedCourse>> byStop;

    /** Where needs are, and why they are at no later stage. */
    private record Stop(FunnelStage stage, @Nullable LossReason reason) {
        boolean isLost() {
            return reason != null && !reason.isWaiting();
        }

        boolean isWaiting() {
            return reason != null && reason.isWaiting();
        }
    }

    Funnel(Collection<NeedCourse> courses) {
        byStop = courses.stream().collect(Collectors.groupingBy(course -> new Stop(course.stage(), course.reason())));
    }

    /** Returns the needs that came to a stage, whatever became of them afterwards. */
    List<NeedCourse> at(FunnelStage stage) {
        return byStop.entrySet().stream()
                .filter(entry -> entry.getKey().stage().compareTo(stage) >= 0)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Returns the needs that came to a stage and, for this reason, to no later one. */
    List<NeedCourse> stopped(FunnelStage stage, LossReason reason) {
        return byStop.getOrDefault(new Stop(stage, reason), List.of());
    }

    /** Returns the share of the needs at the stage before that came to this one. */
    Ratio passed(FunnelStage stage) {
        return new Ratio(at(stage).size(), at(stage.previous()).size());
    }

    Set<LossReason> reasons(FunnelStage stage) {
        return byStop.keySet().stream()
                .filter(stop -> stop.stage() == stage)
                .flatMap(stop -> Stream.ofNullable(stop.reason()))
                .collect(Collectors.toSet());
    }

    /** Returns the number of needs that came to a stage and were lost there. */
    long lost(FunnelStage stage) {
        return count(stop -> stop.stage() == stage && stop.isLost());
    }

    /** Returns the number of needs that came to a stage and still wait for the next. */
    long waiting(FunnelStage stage) {
        return count(stop -> stop.stage() == stage && stop.isWaiting());
    }

    /** Returns the stage after which most needs were lost, the earliest of several; empty as long as none was. */
    Optional<FunnelStage> mostLostAfter() {
        return Stream.of(FunnelStage.values())
                .filter(stage -> lost(stage) > 0)
                .min(Comparator.comparingLong(stage -> -lost(stage)));
    }

    /** Returns the stage before the first service after which most wait, the earliest of several; empty when nobody does. */
    Optional<FunnelStage> mostWaitingAfter() {
        return Stream.of(FunnelStage.values())
                .filter(stage -> stage.compareTo(FunnelStage.CAME) < 0 && waiting(stage) > 0)
                .min(Comparator.comparingLong(stage -> -waiting(stage)));
    }

    private long count(Predicate<Stop> condition) {
        return byStop.entrySet().stream()
                .filter(entry -> condition.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }
}
