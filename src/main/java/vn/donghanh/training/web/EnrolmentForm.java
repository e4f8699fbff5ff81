package vn.donghanh.training.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.training.ApplyForCourseCommand;
import vn.donghanh.training.FeeSource;

/** Form for an application and the client's consent for the selected school. */
public class EnrolmentForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String school;
    private String student;
    private FeeSource fee;
    private boolean readWithClient;
    private final ConsentGivenForm consent = new ConsentGivenForm();

    ApplyForCourseCommand application() {
        return new ApplyForCourseCommand(school, student, fee, readWithClient);
    }

    /** Returns whether the form has enough data for a preview of the disclosure. */
    boolean isPreviewable() {
        return student != null && !student.isBlank() && fee != null;
    }

    public FeeSource[] getFees() {
        return FeeSource.values();
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getStudent() {
        return student;
    }

    public void setStudent(String student) {
        this.student = student;
    }

    public FeeSource getFee() {
        return fee;
    }

    public void setFee(FeeSource fee) {
        this.fee = fee;
    }

    public boolean isReadWithClient() {
        return readWithClient;
    }

    public void setReadWithClient(boolean read) {
        this.readWithClient = read;
    }

    public ConsentGivenForm getConsent() {
        return consent;
    }
}
