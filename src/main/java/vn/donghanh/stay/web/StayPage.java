package vn.donghanh.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;
import vn.donghanh.stay.view.StayView;

/** The page of one emergency stay: status, due tasks, and the steps that the user may take. */
@Named
@ViewScoped
public class StayPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    StayQueries queries;

    @Inject
    StayService service;

    @Inject
    StayDecisionService decisions;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private final DutyTeamForm team = new DutyTeamForm();
    private final StayDecisionForm decision = new StayDecisionForm();
    private StayView view;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
        team.beginAt(clock.instant());
        decision.beginAt(clock.instant());
    }

    public void admit() throws IOException {
        service.admit(number, ref, team.admission());
        reload();
    }

    public void changeRoom() throws IOException {
        service.changeRoom(number, ref, team.getRoom());
        reload();
    }

    public void recordDocument(StayDocument document, StayDocumentStatus state) throws IOException {
        service.recordDocument(number, ref, document, state);
        reload();
    }

    public void recordEnquiry() throws IOException {
        forms.once(once.getValue(), () -> {
            service.recordEnquiry(number, ref, team.getChannel(), team.getEnquiry());
            return ref;
        });
        reload();
    }

    public void recordDiscussion() throws IOException {
        service.recordDiscussion(number, ref);
        reload();
    }

    public void planExit() throws IOException {
        service.planExit(number, ref, team.exitPlan(view.version()));
        reload();
    }

    public void recordUnplannedExit() throws IOException {
        service.recordUnplannedExit(number, ref, team.leaving());
        reload();
    }

    public void refuse() throws IOException {
        decisions.refuse(number, ref, decision.refusal());
        reload();
    }

    public void confirm() throws IOException {
        decisions.confirm(number, ref, view.version(), decision.decision(), decision.getUntil());
        reload();
    }

    public void extend() throws IOException {
        decisions.extend(number, ref, decision.extension(view.version()));
        reload();
    }

    public void exit() throws IOException {
        decisions.exit(number, ref, decision.ending(view.version()));
        reload();
    }

    public void transfer() throws IOException {
        decisions.transfer(number, ref, decision.ending(view.version()));
        reload();
    }

    public void decideResponse() throws IOException {
        decisions.decideResponse(number, ref, decision.getAnswer());
        reload();
    }

    private void reload() throws IOException {
        messages.saved();
        Faces.redirect("stay/stay/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public StayView getView() {
        return view;
    }

    public DutyTeamForm getTeam() {
        return team;
    }

    public StayDecisionForm getDecision() {
        return decision;
    }

    /** Returns the statuses of a document; NONE only for an optional one. */
    public List<StayDocumentStatus> states(boolean optional) {
        return Arrays.stream(StayDocumentStatus.values())
                .filter(state -> optional || state != StayDocumentStatus.NONE)
                .toList();
    }

    public EnquiryChannel[] getChannels() {
        return EnquiryChannel.values();
    }

    public Destination[] getDestinations() {
        return Destination.values();
    }

    public FollowUpConsent[] getFollowUps() {
        return FollowUpConsent.values();
    }

    public UnplannedExitRisk[] getRisks() {
        return UnplannedExitRisk.values();
    }

    public UnplannedExitResponse[] getAnswers() {
        return UnplannedExitResponse.values();
    }

    public RefusalReason[] getCauses() {
        return RefusalReason.values();
    }
}
