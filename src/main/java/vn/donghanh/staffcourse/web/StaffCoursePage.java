package vn.donghanh.staffcourse.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.staffcourse.StaffCourseQueries;
import vn.donghanh.staffcourse.StaffCourseService;
import vn.donghanh.staffcourse.StaffCourseView;
import vn.donghanh.staffcourse.StaffCourseWithdrawalReason;

/** The page of one course for staff: what it was, who took part and what came of it. */
@Named
@ViewScoped
public class StaffCoursePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    StaffCourseQueries queries;

    @Inject
    StaffCourseService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String ref;

    private final StaffCourseForm form = new StaffCourseForm();
    private StaffCourseView view;
    private List<ParticipantLine> lines = List.of();
    private Set<String> participants = new HashSet<>();
    private StaffCourseWithdrawalReason reason;

    public void load() {
        view = queries.get(ref);
        form.read(view.facts());
        lines = view.participants().stream()
                .map(participant -> new ParticipantLine(participant, view.over()))
                .toList();
    }

    public void enrol() {
        service.enrol(ref, participants);
        leave();
    }

    public void recordOutcomes() {
        service.recordOutcomes(
                ref,
                lines.stream()
                        .collect(Collectors.toMap(line -> line.getParticipant().ref(), ParticipantLine::getOutcome)));
        leave();
    }

    public void correct() {
        service.correct(ref, view.version(), form.command());
        leave();
    }

    public void withdraw() {
        service.withdraw(ref, view.version(), reason);
        leave();
    }

    private void leave() {
        messages.saved();
        Faces.redirect("staffcourse/course/%s", ref);
    }

    public StaffCourseWithdrawalReason[] getReasons() {
        return StaffCourseWithdrawalReason.values();
    }

    public StaffCourseView getView() {
        return view;
    }

    public StaffCourseForm getForm() {
        return form;
    }

    public List<ParticipantLine> getLines() {
        return lines;
    }

    public Set<String> getParticipants() {
        return participants;
    }

    public void setParticipants(Set<String> participants) {
        this.participants = participants;
    }

    public StaffCourseWithdrawalReason getReason() {
        return reason;
    }

    public void setReason(StaffCourseWithdrawalReason reason) {
        this.reason = reason;
    }
}
