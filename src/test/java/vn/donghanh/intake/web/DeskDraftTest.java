package vn.donghanh.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.ToldHow;
import vn.donghanh.intake.ToldWho;

class DeskDraftTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void aTimeWithoutAWayTellsNothing() {
        ToldForm director = read(Map.of("told.DIRECTOR", AT.toString()));
        assertThat(director.isDone()).isFalse();
        assertThat(director.getHow()).isEqualTo(ToldHow.CALLED);
    }

    @Test
    void whoWasToldReadsBackWithTimeAndWay() {
        DeskForm written = form();
        written.getTold().get(0).setHow(ToldHow.MESSAGE);
        written.getTold().get(0).told(AT);
        ToldForm director = read(DeskDraft.write(written));
        assertThat(director.getAt()).isEqualTo(AT);
        assertThat(director.getHow()).isEqualTo(ToldHow.MESSAGE);
    }

    @Test
    void withoutAWayNobodyIsTold() {
        ToldForm director = form().getTold().get(0);
        director.setHow(null);
        refused(IntakeRule.WAY_MISSING, () -> director.told(AT));
        assertThat(director.isDone()).isFalse();
    }

    private static ToldForm read(Map<String, String> draft) {
        DeskForm form = form();
        DeskDraft.read(draft, form);
        return form.getTold().get(0);
    }

    private static DeskForm form() {
        DeskForm form = new DeskForm();
        form.getTold().add(new ToldForm(ToldWho.DIRECTOR, "Võ Hữu Phước"));
        return form;
    }
}
