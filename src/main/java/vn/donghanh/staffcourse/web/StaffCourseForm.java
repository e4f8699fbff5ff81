package vn.donghanh.staffcourse.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staffcourse.RecordStaffCourseCommand;
import vn.donghanh.staffcourse.StaffCourseFacts;

/** The form model in which a course is recorded or corrected. */
public class StaffCourseForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String topic;
    private String title;
    private String organiser;
    private String place;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Min(1)
    @Max(StaffCourseFacts.MOST_HOURS)
    private Integer hours;

    private String funding;

    /** Fills in what is recorded. */
    void read(StaffCourseFacts facts) {
        topic = facts.topic();
        title = facts.title();
        organiser = facts.organiser();
        place = facts.place();
        firstDay = facts.firstDay();
        lastDay = facts.lastDay();
        hours = facts.hours();
        funding = facts.fundingMissing() == null
                ? facts.funding()
                : facts.fundingMissing().name();
    }

    RecordStaffCourseCommand command() {
        MissingReason missing = missing(funding);
        return new RecordStaffCourseCommand(new StaffCourseFacts(
                topic, title, organiser, place, firstDay, lastDay, hours, missing == null ? funding : null, missing));
    }

    private static @Nullable MissingReason missing(@Nullable String choice) {
        for (MissingReason reason : MissingReason.values()) {
            if (reason.name().equals(choice)) {
                return reason;
            }
        }
        return null;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOrganiser() {
        return organiser;
    }

    public void setOrganiser(String organiser) {
        this.organiser = organiser;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }
}
