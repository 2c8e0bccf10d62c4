package org.peptideadvisor.bulk.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.AnswerColumns.AnswerParts;
import org.peptideadvisor.bulk.row.AnswerColumns.RuleReason;
import org.peptideadvisor.bulk.row.RunRow;

/** The columns of a run, as docs/bulk.md describes them. */
final class RowSchema {

    static final String LINE = "line";

    private static final StructType REASON = DataTypes.createStructType(List.of(
            text("at", false),
            DataTypes.createStructField("rules", DataTypes.createArrayType(DataTypes.StringType, false), false)));

    static final StructType COLUMNS = DataTypes.createStructType(List.of(
            DataTypes.createStructField(LINE, DataTypes.LongType, false),
            text("request_sha256", false),
            text("decision_id", true),
            text("outcome", true),
            text("plan", true),
            DataTypes.createStructField("reasons", DataTypes.createArrayType(REASON, false), true),
            text("answer", true),
            text("problem", true)));

    private RowSchema() {}

    private static StructField text(String name, boolean nullable) {
        return DataTypes.createStructField(name, DataTypes.StringType, nullable);
    }

    static Row row(RunRow of) {
        AnswerParts parts = of.parts();
        return RowFactory.create(
                of.line(),
                of.request(),
                parts == null ? null : parts.decisionId(),
                parts == null ? null : parts.outcome(),
                parts == null ? null : parts.plan(),
                parts == null
                        ? null
                        : parts.reasons().stream()
                                .map(one ->
                                        RowFactory.create(one.at(), one.rules().toArray()))
                                .toArray(),
                of.answer(),
                of.problem());
    }

    static RunRow row(Row of) {
        String answer = of.getString(6);
        return new RunRow(of.getLong(0), of.getString(1), answer, parts(of), of.getString(7));
    }

    private static @Nullable AnswerParts parts(Row of) {
        if (of.isNullAt(2) && of.isNullAt(3) && of.isNullAt(4) && of.isNullAt(5)) {
            return null;
        }
        var reasons = new ArrayList<RuleReason>();
        if (!of.isNullAt(5)) {
            for (Row reason : of.<Row>getList(5)) {
                reasons.add(new RuleReason(reason.getString(0), reason.getList(1)));
            }
        }
        return new AnswerParts(
                String.valueOf(of.getString(2)), String.valueOf(of.getString(3)), of.getString(4), reasons);
    }
}
