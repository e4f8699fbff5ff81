package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.audit.Readings;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Slice;

/** Who has looked at this case: shown to everyone who may see it, because trust grows from it. */
@UseCases
public class CaseReaders {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    Readings readings;

    public record Page(CaseHeader header, List<Readings.Reading> readings, boolean more) implements Serializable {}

    @Requires(Permission.CASE_READ)
    public Page page(String number, Slice slice) {
        CaseView file = files.glance(number);
        List<Readings.Reading> found = readings.of("case", file.number().value(), slice.first(), slice.size() + 1);
        return new Page(frames.frame(file), found.stream().limit(slice.size()).toList(), found.size() > slice.size());
    }
}
