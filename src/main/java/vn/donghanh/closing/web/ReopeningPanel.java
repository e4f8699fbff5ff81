package vn.donghanh.closing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.donghanh.closing.ReopeningService;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the actions that start a new episode: reopening by the supervisor, restart by the case manager. */
@Named
@RequestScoped
public class ReopeningPanel {
    @Inject
    private ReopeningService reopening;

    @Inject
    private Messages messages;

    private String need;

    public void reopen(String number, int version) {
        reopening.reopen(number, version, need);
        messages.info("closing_closing.message.reopened");
        Faces.redirect("closing/closing/%s", number);
    }

    public void restart(String number, int version) {
        reopening.restart(number, version);
        messages.info("closing_closing.message.restarted");
        Faces.redirect("assessment/assessment/%s", number);
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }
}
