package vn.donghanh.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.omnifaces.util.Faces;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.view.CaseStaysView;

/** The page of the stays of one case, with the form to request a new one. */
@Named
@ViewScoped
public class StayListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    StayQueries queries;

    @Inject
    StayService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private CaseStaysView view;
    private LocalDate requestedDay;
    private LocalTime requestedTime;
    private StayGround ground;
    private String reason;

    public void load() {
        view = queries.list(number);
        EventTime now = EventTime.of(clock.instant());
        requestedDay = now.day();
        requestedTime = now.time();
    }

    public void request() throws IOException {
        String ref = forms.once(
                once.getValue(),
                () -> service.request(
                        number,
                        new StayService.RequestStayCommand(
                                new EventTime(requestedDay, requestedTime), ground, reason)));
        messages.saved();
        Faces.redirect("stay/stay/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseStaysView getView() {
        return view;
    }

    public LocalDate getRequestedDay() {
        return requestedDay;
    }

    public void setRequestedDay(LocalDate requestedDay) {
        this.requestedDay = requestedDay;
    }

    public LocalTime getRequestedTime() {
        return requestedTime;
    }

    public void setRequestedTime(LocalTime requestedTime) {
        this.requestedTime = requestedTime;
    }

    public StayGround[] getGrounds() {
        return StayGround.values();
    }

    public StayGround getGround() {
        return ground;
    }

    public void setGround(StayGround ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
