package vn.donghanh.reporting.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.reporting.returns.SheetColumn;
import vn.donghanh.shared.VietnameseText;

/** A cell of a sheet that is filled in: the text as typed, pasted or uploaded. */
public final class SheetCell implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int row;
    private final SheetColumn column;
    private String text = "";
    private String begun = "";

    SheetCell(int row, SheetColumn column) {
        this.row = row;
        this.column = column;
    }

    /** Puts a text that is at hand elsewhere: in an earlier return, a file or a list. */
    void begin(String begunWith) {
        setText(begunWith);
        begun = text;
    }

    /** Whether the text was typed or pasted, or one that the cell began with was changed. */
    boolean isTyped() {
        return !VietnameseText.clean(text).equals(VietnameseText.clean(begun));
    }

    public int getRow() {
        return row;
    }

    public SheetColumn getColumn() {
        return column;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
