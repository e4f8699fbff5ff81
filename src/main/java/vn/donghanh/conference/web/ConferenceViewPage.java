package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceService;
import vn.donghanh.conference.ConferenceView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one conference: who takes part, whether it was held, its minutes, decisions and the parts of outside bodies. */
@Named
@ViewScoped
public class ConferenceViewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceQueries queries;

    @Inject
    ConferenceService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private ConferenceView view;
    private Set<String> present = new HashSet<>();
    private Set<String> presentGuests = new HashSet<>();
    private ClientPart clientPart;
    private String trusted;
    private String cancelReason;
    private boolean interpreted;

    public void load() {
        view = queries.get(number, ref);
        clientPart = view.clientPart();
        trusted = view.trusted();
        interpreted = view.interpreterNeeded();
    }

    public void hold() {
        service.hold(
                number,
                ref,
                new ConferenceService.HoldCommand(
                        present.stream().map(Long::valueOf).collect(Collectors.toSet()),
                        presentGuests,
                        clientPart,
                        trusted,
                        interpreted));
        saved();
    }

    public void cancel() {
        service.cancel(number, ref, cancelReason);
        saved();
    }

    private void saved() {
        messages.saved();
        Faces.redirect("conference/view/%s/%s", number, ref);
    }

    public boolean isInterpreted() {
        return interpreted;
    }

    public void setInterpreted(boolean interpreted) {
        this.interpreted = interpreted;
    }

    public ConferenceView getView() {
        return view;
    }

    public ClientPart[] getClientParts() {
        return ClientPart.values();
    }

    public Set<String> getPresent() {
        return present;
    }

    public void setPresent(Set<String> present) {
        this.present = present;
    }

    public Set<String> getPresentGuests() {
        return presentGuests;
    }

    public void setPresentGuests(Set<String> presentGuests) {
        this.presentGuests = presentGuests;
    }

    public ClientPart getClientPart() {
        return clientPart;
    }

    public void setClientPart(ClientPart clientPart) {
        this.clientPart = clientPart;
    }

    public String getTrusted() {
        return trusted;
    }

    public void setTrusted(String trusted) {
        this.trusted = trusted;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(String cancelReason) {
        this.cancelReason = cancelReason;
    }
}
