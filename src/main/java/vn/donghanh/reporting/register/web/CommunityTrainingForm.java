package vn.donghanh.reporting.register.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.RecordCommunityTrainingCommand;
import vn.donghanh.reporting.register.TrainingAudience;

/** The form model in which a training for others is recorded or corrected. */
public class CommunityTrainingForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String topic;
    private TrainingAudience audience;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Min(1)
    @Max(CommunityTrainingFacts.MOST_CLASSES)
    private Integer classes;

    @Min(1)
    @Max(CommunityTrainingFacts.MOST_PEOPLE)
    private Integer attendances;

    @Min(1)
    @Max(CommunityTrainingFacts.MOST_PEOPLE)
    private Integer persons;

    /** Fills in what is recorded. */
    void read(CommunityTrainingFacts facts) {
        topic = facts.topic();
        audience = facts.audience();
        firstDay = facts.firstDay();
        lastDay = facts.lastDay();
        classes = facts.classes();
        attendances = facts.attendances();
        persons = facts.persons();
    }

    RecordCommunityTrainingCommand command() {
        return new RecordCommunityTrainingCommand(
                new CommunityTrainingFacts(topic, audience, firstDay, lastDay, classes, attendances, persons));
    }

    public TrainingAudience[] getAudiences() {
        return TrainingAudience.values();
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public TrainingAudience getAudience() {
        return audience;
    }

    public void setAudience(TrainingAudience audience) {
        this.audience = audience;
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

    public Integer getClasses() {
        return classes;
    }

    public void setClasses(Integer classes) {
        this.classes = classes;
    }

    public Integer getAttendances() {
        return attendances;
    }

    public void setAttendances(Integer attendances) {
        this.attendances = attendances;
    }

    public Integer getPersons() {
        return persons;
    }

    public void setPersons(Integer persons) {
        this.persons = persons;
    }
}
