package vn.donghanh.service.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.counselling.CounsellorDay.CounselledCase;
import vn.donghanh.service.counselling.SessionFormView;
import vn.donghanh.service.counselling.SessionMethod;
import vn.donghanh.service.counselling.SessionQueries;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.shared.web.removal.RemovalQuestion;

/** The page on which a counselling session is recorded or a record corrected, with the last sessions beside. */
@Named
@ViewScoped
public class SessionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SessionQueries queries;

    @Inject
    private SessionService service;

    @Inject
    private ServiceFormatter formatter;

    @Inject
    private Messages messages;

    @Inject
    private RemovalQuestion question;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("correct")
    private String correct;

    @Inject
    @QueryValue("action")
    private String action;

    private final SessionForm form = new SessionForm();
    private List<CounselledCase> candidates = List.of();
    private SessionFormView view;
    private boolean resumed;

    @PostConstruct
    void load() {
        view = queries.form(number, correct);
        form.begin(CentreTime.today(clock), view.planned());
        view.actions().stream()
                .filter(item -> item.key().equals(action))
                .findFirst()
                .ifPresent(item -> form.chooseAction(item.key()));
        if (view.correction() != null) {
            form.correct(view.correction());
        } else if (view.draft() != null) {
            form.resume(view.draft());
            resumed = true;
            kindChanged();
        }
    }

    public void save() {
        service.record(form.command(number));
        messages.done(
                form.isCorrection() ? "counselling_session.message.corrected" : "counselling_session.message.recorded");
        leave();
    }

    public void markAsMistake() {
        service.markAsMistake(number, form.getCorrects(), form.getBasedOn(), form.getBody(), form.getRef());
        messages.done("counselling_session.message.mistake");
        leave();
    }

    private void leave() {
        Faces.redirect("service/list/%s", number);
    }

    public void discardDraft() {
        service.discardDraft(number, form.getRef());
        Faces.redirect("service/session/%s", number);
    }

    /** Reads who may take part, once a group is chosen and not before. */
    public void kindChanged() {
        if (form.isGroup() && !form.isCorrection() && candidates.isEmpty()) {
            candidates = queries.candidates();
        }
    }

    /** Adds the participant who was selected. */
    public void add() {
        candidates.stream()
                .filter(client -> client.number().equals(form.getAdded()))
                .findFirst()
                .ifPresent(form::add);
    }

    /** Asks before anything written of a participant is removed; one of whom nothing is written goes at once. */
    public void askRemoval(int index) {
        if (form.getParticipants().get(index).isWritten()) {
            question.ask(part(index));
        } else {
            remove(index);
        }
    }

    public void remove(int index) {
        question.end();
        form.getParticipants().remove(index);
        Focus.on("form:added");
    }

    /** Returns the client id of a participant. */
    public String part(int index) {
        return "form:participants:" + index;
    }

    /** Returns the cases that may still be added. */
    public List<SelectItem> getFurtherCases() {
        return candidates.stream()
                .filter(client -> !client.number().equals(number) && !form.takesPart(client))
                .map(client -> new SelectItem(client.number(), clientLabel(client)))
                .toList();
    }

    public String clientLabel(CounselledCase client) {
        return client.alias() == null ? client.number() : client.alias() + ", " + client.number();
    }

    /** Returns what the session may answer: the open actions of the plan, and the needs. */
    public List<SelectItem> getPurposes() {
        return formatter.purposes(view.actions(), view.needs());
    }

    public List<DeliveryType> getKinds() {
        return Arrays.stream(DeliveryType.values())
                .filter(DeliveryType::isSession)
                .toList();
    }

    public SessionMethod[] getMethods() {
        return SessionMethod.values();
    }

    public DeliveryOutcome[] getOutcomes() {
        return DeliveryOutcome.values();
    }

    /** Whether the form continues a draft. */
    public boolean isResumed() {
        return resumed;
    }

    public SessionFormView getView() {
        return view;
    }

    public SessionForm getForm() {
        return form;
    }
}
