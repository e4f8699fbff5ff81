package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.handover.cover.ArrangeCoverCommand;
import vn.donghanh.handover.cover.CoverListView;
import vn.donghanh.handover.cover.CoverService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.staff.cover.CoverReason;

/** The page of covers: who stands in for whom, from which day to which. */
@Named
@ViewScoped
public class CoversPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CoverService service;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("for")
    private @Nullable String of;

    private CoverListView view;
    private String absent;
    private String standIn;
    private LocalDate from;
    private LocalDate until;
    private CoverReason reason;

    public void load() {
        view = service.list();
        if (absent == null) {
            absent = of;
        }
    }

    public void arrange() {
        service.arrange(new ArrangeCoverCommand(absent, standIn, from, until, reason));
        leave("cover.message.arranged");
    }

    public void end(String ref) {
        service.end(ref);
        leave("cover.message.ended");
    }

    private void leave(String key) {
        messages.info(key);
        Faces.redirect("handover/covers");
    }

    public CoverReason[] getReasons() {
        return CoverReason.values();
    }

    public CoverListView getView() {
        return view;
    }

    public String getAbsent() {
        return absent;
    }

    public void setAbsent(String absent) {
        this.absent = absent;
    }

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(String standIn) {
        this.standIn = standIn;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public CoverReason getReason() {
        return reason;
    }

    public void setReason(CoverReason reason) {
        this.reason = reason;
    }
}
