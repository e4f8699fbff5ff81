package vn.donghanh.closing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.ClosingBlocker;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.ClosingView;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** The end of an episode: what is still missing, the request, its proposal or return. */
@Named
@ViewScoped
public class ClosingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClosingQueries queries;

    @Inject
    private ClosingService closing;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private final ClosingForm form = new ClosingForm();
    private ClosingView view;
    private List<ClosingBlocker.Blocker> missing;
    private Instant keptAt;
    private String returnReason;

    @PostConstruct
    void load() {
        view = queries.closing(number);
        missing = view.missing();
        form.goOn(view.current());
    }

    /** Another reason asks for other things. */
    public void reasonChosen() {
        missing = queries.missing(number, form.getReason());
    }

    public void keep() {
        closing.draft(form.command(number, view.frame().version()));
        keptAt = clock.instant();
    }

    public void request() {
        closing.request(form.command(number, view.frame().version()));
        done("closing_closing.message.requested");
    }

    public void propose() {
        closing.propose(number, view.frame().version());
        done("closing_closing.message.proposed");
    }

    public void giveBack() {
        closing.giveBack(number, view.frame().version(), returnReason);
        done("closing_closing.message.returned");
    }

    private void done(String key) {
        messages.info(key);
        Faces.redirect("closing/closing/%s", number);
    }

    /** The case may be asked to be closed, and nobody has. */
    public boolean isAskable() {
        return view.frame().status().steps().contains(CaseStep.REQUEST_CLOSING);
    }

    public String words(ClosingBlocker.Blocker blocker) {
        return texts.of(blocker.rule().key(), blocker.arguments().toArray());
    }

    public ClosureReason[] getReasons() {
        return ClosureReason.values();
    }

    public List<ClosingBlocker.Blocker> getMissing() {
        return missing;
    }

    public Instant getKeptAt() {
        return keptAt;
    }

    public ClosingView getView() {
        return view;
    }

    public ClosingForm getForm() {
        return form;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
