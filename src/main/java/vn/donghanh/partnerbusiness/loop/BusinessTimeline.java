package vn.donghanh.partnerbusiness.loop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Writes the transitions of businesses on the timeline of a case: one entry for each business and day, the last step of the day. */
public final class BusinessTimeline {
    private BusinessTimeline() {}

    private record BusinessDay(String businessRef, LocalDate day) {}

    /**
     * @param transitions the newest first
     * @param prefix what stands before the name of the step in the key of its message
     * @param icon the name of the icon of a step
     */
    public static <T extends BusinessTransition<?, ?>> List<TimelineEntry> entries(
            List<T> transitions, String prefix, Function<T, String> icon) {
        return transitions.stream()
                .collect(Collectors.groupingBy(
                        transition -> new BusinessDay(transition.businessRef(), CentreTime.day(transition.at())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(ofDay -> entry(ofDay.get(0), prefix, icon).foldedOver(ofDay.size() - 1))
                .toList();
    }

    private static <T extends BusinessTransition<?, ?>> TimelineEntry entry(
            T transition, String prefix, Function<T, String> icon) {
        return new TimelineEntry(
                transition.at(),
                TimelineEntry.Group.PARTNER,
                icon.apply(transition),
                prefix + transition.step(),
                transition.messageArguments(),
                idOf(transition.recordingStaff()),
                false);
    }

    private static @Nullable Long idOf(@Nullable StaffId staffId) {
        return staffId == null ? null : staffId.value();
    }
}
