package vn.donghanh.sheet;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/**
 * The lines that may be printed on the sheet of a case.
 *
 * @param hasCentrePhone whether the administrator has recorded a number of the Centre
 */
public record SheetPrepareView(CaseHeader header, List<SheetLine> lines, boolean hasCentrePhone)
        implements Serializable {
    public SheetPrepareView {
        lines = List.copyOf(lines);
    }

    public List<SheetLine> of(SheetPart part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }
}
