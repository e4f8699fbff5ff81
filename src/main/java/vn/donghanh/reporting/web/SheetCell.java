package vn.donghanh.reporting.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.reporting.returns.SheetColumn;

/** A cell of a sheet that is filled in: the text as typed, pasted or uploaded. */
public final class SheetCell implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int row;
    private final SheetColumn column;
    private String text = "";

    SheetCell(int row, SheetColumn column) {
        this.row = row;
        this.column = column;
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
