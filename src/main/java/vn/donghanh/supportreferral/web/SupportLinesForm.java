package vn.donghanh.supportreferral.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.supportreferral.SendSupportCommand;
import vn.donghanh.supportreferral.SupportSlipField;

/** Form for what the partner is told besides the name, line by line. */
public class SupportLinesForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Set<SupportSlipField> selected = EnumSet.noneOf(SupportSlipField.class);
    private LocalDate visitOn;
    private Integer children;

    SendSupportCommand command(SendToPartnerCommand sending) {
        return new SendSupportCommand(sending, selected, visitOn, children);
    }

    /** Whether every ticked line has its value, so that it can be shown. */
    boolean isComplete() {
        return (!isDaySelected() || visitOn != null) && (!isChildrenSelected() || children != null);
    }

    public boolean isDaySelected() {
        return selected.contains(SupportSlipField.DAY);
    }

    public boolean isChildrenSelected() {
        return selected.contains(SupportSlipField.CHILDREN);
    }

    public SupportSlipField[] getAll() {
        return SupportSlipField.values();
    }

    public Set<SupportSlipField> getSelected() {
        return selected;
    }

    public void setSelected(Set<SupportSlipField> lines) {
        selected.retainAll(lines);
        selected.addAll(lines);
    }

    public LocalDate getVisitOn() {
        return visitOn;
    }

    public void setVisitOn(LocalDate visitOn) {
        this.visitOn = visitOn;
    }

    public Integer getChildren() {
        return children;
    }

    public void setChildren(Integer children) {
        this.children = children;
    }
}
