package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final String OF_STAYS = "Stay";
    private static final String PART_READ = "CaseReaders.part";

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

    /** @param who the person's name; null for what the system did by itself */
    public record Line(Readings.Reading reading, @Nullable String who) implements Serializable {}

    @Requires(Permission.CASE_READ)
    public Page page(String number, Slice slice) {
        CaseView file = files.glance(number);
        List<Readings.Reading> found = readings.of("case", file.number().value(), slice.first(), slice.size() + 1);
        Map<StaffId, String> names = staff.names(actors(found).toList());
        return new Page(
                frames.frame(file),
                found.stream().limit(slice.size()).map(one -> line(one, names)).toList(),
                found.size() > slice.size());
    }

    private static Stream<StaffId> actors(List<Readings.Reading> found) {
        return found.stream()
                .map(Readings.Reading::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new);
    }

    private Line line(Readings.Reading reading, Map<StaffId, String> names) {
        Long actor = reading.actorId();
        return new Line(told(reading), actor == null ? null : names.get(new StaffId(actor)));
    }

    /** That somebody read of a stay says that there is one: others are told that a part of the case was read. */
    private Readings.Reading told(Readings.Reading reading) {
        return reading.action().startsWith(OF_STAYS) && !user.may(Permission.STAY_SEE)
                ? reading.as(PART_READ)
                : reading;
    }
}
