package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.intake.Desk;
import vn.donghanh.shared.Missing;

/** Ordinary intake: the same essentials, and what the client wants to tell. */
@Named
@ViewScoped
public class NewPage extends DeskPage {
    private static final long serialVersionUID = 1L;

    @PostConstruct
    void load() {
        open();
        if (getForm().getMode() == null) {
            getForm().setMode(IntakeMode.WALK_IN);
        }
    }

    @Override
    Desk desk() {
        return Desk.ORDINARY;
    }

    @Override
    String keys() {
        return "newIntake";
    }

    public List<IntakeMode> getModes() {
        return Arrays.stream(IntakeMode.values())
                .filter(mode -> mode != IntakeMode.EMERGENCY)
                .toList();
    }

    public ReferralSource[] getSources() {
        return ReferralSource.values();
    }

    /** The forms of consent, and the ground that stands without one. */
    public List<ConsentForm> getGrounds() {
        List<ConsentForm> grounds = new ArrayList<>(ConsentForm.ofConsent());
        grounds.add(ConsentForm.VITAL_INTEREST);
        return grounds;
    }

    public ClientGroup[] getGroups() {
        return ClientGroup.values();
    }

    public Missing[] getReasons() {
        return Missing.values();
    }
}
