package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;

/** The page of the emergency intake: four parts, two minutes. */
@Named
@ViewScoped
public class EmergencyIntakePage extends AbstractIntakePage {
    private static final long serialVersionUID = 1L;

    @PostConstruct
    void load() {
        open();
        getForm().setMode(IntakeMode.EMERGENCY);
    }

    @Override
    IntakeType type() {
        return IntakeType.EMERGENCY;
    }

    @Override
    String messagePrefix() {
        return "emergency";
    }

    public List<ConsentMethod> getGrounds() {
        return List.of(ConsentMethod.WITNESSED_VERBAL, ConsentMethod.VITAL_INTEREST);
    }

    public NotificationChannel[] getChannels() {
        return NotificationChannel.values();
    }

    /** Whether the decree on children applies (under 16); otherwise the page names the Centre's own rule. */
    public boolean isLawful() {
        return getForm().getAge() == AgeBand.UNDER_16;
    }

    public boolean isDirectorNotified() {
        return getForm().getNotifications().stream()
                .anyMatch(notificationForm ->
                        notificationForm.getParty() == NotifiedParty.DIRECTOR && notificationForm.isDone());
    }
}
