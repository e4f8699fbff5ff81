package vn.donghanh.handover.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.handover.ColleagueLoad;
import vn.donghanh.handover.HandOverCommand;
import vn.donghanh.handover.HandoverView;
import vn.donghanh.shared.VietnameseText;

/** One case of the form, with who is to manage it. */
public class CaseLine implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HandoverView.HandoverCaseRow row;
    private final List<ColleagueLoad> candidates;
    private @Nullable String manager;

    /** @param proposes whether the proposal is chosen to begin with */
    CaseLine(HandoverView.HandoverCaseRow row, List<ColleagueLoad> colleagues, boolean proposes) {
        this.row = row;
        candidates = colleagues.stream()
                .filter(colleague -> row.candidates().contains(colleague.username()))
                .toList();
        manager = proposes ? row.proposed() : null;
    }

    HandOverCommand.CaseChoice choice() {
        return new HandOverCommand.CaseChoice(row.number(), VietnameseText.cleanOrNull(manager));
    }

    public HandoverView.HandoverCaseRow getRow() {
        return row;
    }

    public List<ColleagueLoad> getCandidates() {
        return candidates;
    }

    public @Nullable String getManager() {
        return manager;
    }

    public void setManager(@Nullable String manager) {
        this.manager = manager;
    }
}
