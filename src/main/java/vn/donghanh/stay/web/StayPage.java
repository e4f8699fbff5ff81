package vn.donghanh.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.stay.Destination;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.FollowUpConsent;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.StayViews;
import vn.donghanh.stay.UnplannedExitResponse;
import vn.donghanh.stay.UnplannedExitRisk;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;

/** One emergency stay: how it stands, what is due, and the steps open to the reader. */
@Named
@ViewScoped
public class StayPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient StayQueries queries;

    @Inject
    transient StayService desk;

    @Inject
    transient StayDecisionService decisions;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
    String ref;

    private final DutyTeamForm team = new DutyTeamForm();
    private final StayDecisionForm decision = new StayDecisionForm();
    private StayViews.StayView view;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
    }

    public void admit() throws IOException {
        desk.admit(number, ref, team.admission());
        saved();
    }

    public void move() throws IOException {
        desk.move(number, ref, team.getRoom());
        saved();
    }

    public void paper(StayDocument paper, StayDocumentStatus state) throws IOException {
        desk.paper(number, ref, paper, state);
        saved();
    }

    public void asked() throws IOException {
        desk.asked(number, ref, team.getChannel(), team.getAsked());
        saved();
    }

    public void talkOver() throws IOException {
        desk.recordDiscussion(number, ref);
        saved();
    }

    public void planExit() throws IOException {
        desk.planExit(number, ref, team.exitPlan());
        saved();
    }

    public void leave() throws IOException {
        desk.leave(number, ref, team.leaving());
        saved();
    }

    public void refuse() throws IOException {
        decisions.refuse(number, ref, decision.refusal());
        saved();
    }

    public void confirm() throws IOException {
        decisions.confirm(number, ref, decision.decision(), decision.getUntil());
        saved();
    }

    public void extend() throws IOException {
        decisions.extend(number, ref, decision.extension());
        saved();
    }

    public void exit() throws IOException {
        decisions.exit(number, ref, decision.ending());
        saved();
    }

    public void transfer() throws IOException {
        decisions.transfer(number, ref, decision.ending());
        saved();
    }

    public void answer() throws IOException {
        decisions.answerLeaving(number, ref, decision.getAnswer());
        saved();
    }

    private void saved() throws IOException {
        messages.saved();
        Faces.redirect("stay/stay/%s/%s", number, ref);
    }

    public StayViews.StayView getView() {
        return view;
    }

    public DutyTeamForm getTeam() {
        return team;
    }

    public StayDecisionForm getDecision() {
        return decision;
    }

    /** A paper that she may have none of can also be that. */
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
