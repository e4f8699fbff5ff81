package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.intake.Desk;
import vn.donghanh.intake.ToldHow;
import vn.donghanh.intake.ToldWho;

/** Emergency reception: four parts, two minutes. */
@Named
@ViewScoped
public class EmergencyPage extends DeskPage {
    private static final long serialVersionUID = 1L;

    @PostConstruct
    void load() {
        open();
        getForm().setMode(IntakeMode.EMERGENCY);
    }

    @Override
    Desk desk() {
        return Desk.EMERGENCY;
    }

    @Override
    String keys() {
        return "emergency";
    }

    public List<ConsentForm> getGrounds() {
        return List.of(ConsentForm.WITNESSED_VERBAL, ConsentForm.VITAL_INTEREST);
    }

    public ToldHow[] getWays() {
        return ToldHow.values();
    }

    /** The decree binds under 16; beyond that the page says that it is the Centre's own rule. */
    public boolean isLawful() {
        return getForm().getAge() == AgeBand.UNDER_16;
    }

    public boolean isDirectorTold() {
        return getForm().getTold().stream().anyMatch(told -> told.getWho() == ToldWho.DIRECTOR && told.isDone());
    }
}
