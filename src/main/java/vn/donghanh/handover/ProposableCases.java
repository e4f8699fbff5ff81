package vn.donghanh.handover;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.staff.OrgUnitRow;

/** The cases that a supervisor may propose to another unit, and the units that could accept them. */
public record ProposableCases(List<ProposableCase> cases, List<OrgUnitRow> units) implements Serializable {
    public record ProposableCase(String number, TriageLevel level, String manager) implements Serializable {}
}
