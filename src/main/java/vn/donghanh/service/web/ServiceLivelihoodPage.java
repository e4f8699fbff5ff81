package vn.donghanh.service.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.service.livelihood.LivelihoodAnswer;
import vn.donghanh.service.livelihood.LivelihoodQueries;
import vn.donghanh.service.livelihood.LivelihoodService;
import vn.donghanh.service.livelihood.LivelihoodView;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page of what a client received for a livelihood, and whether it is used some months later. */
@Named
@ViewScoped
public class ServiceLivelihoodPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LivelihoodQueries queries;

    @Inject
    LivelihoodService service;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    private LivelihoodView view;
    private String lineRef;
    private LivelihoodAnswer answer;
    private LocalDate heldOn;

    public void load() {
        view = queries.list(number);
    }

    /** Opens the form for one of the rows. */
    public void open(String opened) {
        lineRef = opened;
        answer = null;
        heldOn = CentreTime.today(clock);
    }

    public void record() throws IOException {
        service.recordLook(number, lineRef, answer, heldOn);
        messages.saved();
        Faces.redirect("service/livelihood/%s", number);
    }

    public LivelihoodView getView() {
        return view;
    }

    public String getLineRef() {
        return lineRef;
    }

    public LivelihoodAnswer[] getAnswers() {
        return LivelihoodAnswer.values();
    }

    public LivelihoodAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(LivelihoodAnswer answer) {
        this.answer = answer;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }
}
