package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.HandOverCommand;
import vn.donghanh.handover.HandoverQueries;
import vn.donghanh.handover.HandoverReason;
import vn.donghanh.handover.HandoverService;
import vn.donghanh.handover.HandoverView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The guided step in which the work of a colleague, or the cases of a unit, go to others. */
@Named
@ViewScoped
public class WorkHandoverPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    HandoverQueries queries;

    @Inject
    HandoverService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String username;

    private HandoverView view;
    private List<CaseLine> lines = List.of();
    private List<SectionLine> sectionLines = List.of();
    private HandoverReason reason;
    private boolean endAccount;

    public void load() {
        view = queries.prepare(username);
        lines = view.cases().stream()
                .map(row -> new CaseLine(row, view.colleagues(), username != null))
                .toList();
        sectionLines = view.sections().stream().map(SectionLine::new).toList();
    }

    public void handOver() {
        int handed = service.handOver(new HandOverCommand(
                username,
                reason,
                endAccount,
                lines.stream().map(CaseLine::choice).toList(),
                sectionLines.stream().map(SectionLine::choice).toList()));
        messages.info(endAccount ? "handover.message.handed.ended" : "handover.message.handed", handed);
        Faces.redirect("handover/list");
    }

    public HandoverReason[] getReasons() {
        return HandoverReason.values();
    }

    public HandoverView getView() {
        return view;
    }

    public List<CaseLine> getLines() {
        return lines;
    }

    public List<SectionLine> getSectionLines() {
        return sectionLines;
    }

    public HandoverReason getReason() {
        return reason;
    }

    public void setReason(HandoverReason reason) {
        this.reason = reason;
    }

    public boolean isEndAccount() {
        return endAccount;
    }

    public void setEndAccount(boolean endAccount) {
        this.endAccount = endAccount;
    }
}
