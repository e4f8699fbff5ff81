package vn.donghanh.sheet;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet as the client receives it, without name and number.
 *
 * @param number of the case, for the way back only
 * @param contact short name of the case manager, whom the client may ask for; empty without a number of the Centre
 */
public record SheetView(String number, SheetWay way, LocalDate on, String contact, List<SheetLine> lines)
        implements Serializable {
    public SheetView {
        lines = List.copyOf(lines);
    }

    public List<SheetLine> of(SheetPart part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }
}
