package vn.donghanh.handover.web;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.handover.HandOverCommand;
import vn.donghanh.handover.HandoverView;
import vn.donghanh.shared.VietnameseText;

/** One section of a colleague's case in the form, with who is to work on it. */
public class SectionLine implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HandoverView.SectionRow row;
    private @Nullable String colleague;

    SectionLine(HandoverView.SectionRow row) {
        this.row = row;
        colleague = row.candidates().size() == 1 ? row.candidates().get(0).username() : null;
    }

    HandOverCommand.SectionChoice choice() {
        return new HandOverCommand.SectionChoice(row.number(), row.section(), VietnameseText.cleanOrNull(colleague));
    }

    public HandoverView.SectionRow getRow() {
        return row;
    }

    public @Nullable String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague;
    }
}
