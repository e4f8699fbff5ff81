package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.Readings;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Slice;
import vn.donghanh.staff.StaffDirectory;

/** Who has looked at this case: shown to everyone who may see it, because trust grows from it. */
@UseCases
public class CaseReaders {
    /** Actions that name cases without opening one. */
    static final Set<String> LISTS =
            Set.of("task.list-own", "case.list", "case.search", "approval.list", "duplicate.list-for-approval");

    private static final String OF_STAYS = "stay.";
    private static final String PART_READ = "case.view-part";
    private static final Duration CLOSELY = Duration.ofMinutes(10);

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    Readings readings;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    public record Page(CaseHeader header, List<Line> lines, boolean more) implements Serializable {}

    /**
     * One action, or several alike that followed each other closely.
     *
     * @param reading the newest of them
     * @param who the person's name; null for what the system did by itself
     * @param times how many they are
     * @param since when the first of them was
     */
    public record Line(Readings.Reading reading, @Nullable String who, int times, Instant since)
            implements Serializable {}

    /** @param lists whether it counts that the case stood in a list somebody looked at */
    @Requires(Permission.CASE_READ)
    @AuditAction("case.view-access-log")
    public Page page(String number, boolean lists, Slice slice) {
        CaseView file = files.glance(number);
        List<Readings.Reading> found =
                readings.of("case", file.number().value(), lists ? Set.of() : LISTS, slice.first(), slice.size() + 1);
        Map<StaffId, String> names = staff.names(actors(found).toList());
        return new Page(
                frames.frame(file),
                lines(found.stream().limit(slice.size()).map(this::told).toList(), names),
                found.size() > slice.size());
    }

    private static Stream<StaffId> actors(List<Readings.Reading> found) {
        return found.stream()
                .map(Readings.Reading::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new);
    }

    /** What is alike and followed within minutes is one line. */
    static List<Line> lines(List<Readings.Reading> newestFirst, Map<StaffId, String> names) {
        List<Line> lines = new ArrayList<>();
        for (Readings.Reading one : newestFirst) {
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null
                    && last.reading().isLike(one)
                    && last.since().minus(CLOSELY).isBefore(one.at())) {
                lines.set(lines.size() - 1, new Line(last.reading(), last.who(), last.times() + 1, one.at()));
            } else {
                Long actor = one.actorId();
                lines.add(new Line(one, actor == null ? null : names.get(new StaffId(actor)), 1, one.at()));
            }
        }
        return lines;
    }

    /** That somebody read of a stay says that there is one: others are told that a part of the case was read. */
    private Readings.Reading told(Readings.Reading reading) {
        return reading.action().startsWith(OF_STAYS) && !user.may(Permission.STAY_SEE)
                ? reading.as(PART_READ)
                : reading;
    }
}
