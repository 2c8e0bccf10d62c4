package org.peptideadvisor.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** A whole catalog of a few rows, so that what is expected of spoilt tables does not move when the real ones grow. */
public final class SmallTables {

    private static final String ALL =
            """
            == citations.csv
            key,citation,address,read_level
            ONE01,"One A, 2001, a trial",doi:10.1/1,abstract
            TWO02,"Two B, 2002, a review",,page
            REC,"general literature",,recalled
            == vocabulary.csv
            kind,id,label,safety,covers,help
            concern,wrinkles,Lines,,,
            concern,redness,Redness,,,
            peptide-class,signal,Signal peptides,,,
            peptide-class,soothing,Soothing peptides,,,
            evidence-grade,A,A trial,,,
            effect-direction,positive,For it,,,
            evidence-certainty,low,Low,,,
            weeks-basis,trial,From a trial,,,
            interaction-effect,separate,Apart,,,
            safety-action,avoid,Leave out,,,
            pregnancy-status,compatible,Compatible,,,
            pregnancy-status,avoid,Leave out,,,
            confidence,read-primary,Read,,,
            confidence,recalled,From memory,,,
            when,evening,Evening,,,
            group,copper,Copper,,,
            group,non-copper,Without copper,,,
            group,retinoid,Retinoids,,,
            group,prescription,Prescription,,,
            condition,pregnancy,Pregnant,SAF001,,
            allergy,metal,Metal,,group:copper,
            == other_names.csv
            name,kind,id
            creases,concern,wrinkles
            == peptides.csv
            id,ref,inci,name,names,class,targets,groups,parts,grade,effect,certainty,by_maker,evidence_note,weeks_from,weeks_to,\\
            weeks_basis,strength,cautions,mechanism,citations,confidence,verified
            alpha-1,PEP001,Alpha-1,Alpha,Alfa;Former Alpha,signal,wrinkles;redness,copper,,A,positive,low,no,\\
            ,8,12,trial,1%,,,ONE01;TWO02,read-primary,yes
            beta-2,PEP002,Beta-2,Beta,"Beta, plain",soothing,redness,non-copper,,A,positive,low,no,\\
            ,2,4,trial,1%,,,ONE01,read-primary,yes
            blend-3,PEP003,Alpha-1 (and) Beta-2,Both,Bland,signal,wrinkles,copper,alpha-1;beta-2,A,positive,low,no,\\
            ,8,12,trial,1%,,,REC,recalled,no
            == co_actives.csv
            id,ref,inci,name,names,groups,role,irritancy,load,strengths,ph,pregnancy,pregnancy_basis,breastfeeding,\\
            photosensitizing,when,when_note,prescription,notes,citations,confidence,verified
            tretinoin,ACT001,Retinoic Acid,Tretinoin,Retin-A,retinoid;prescription,retinoid,high,3,0.05%,,avoid,read,avoid,\\
            yes,evening,,yes,,ONE01,read-primary,yes
            retinol,ACT002,Retinol,Retinol,,retinoid,retinoid,moderate,2,0.3%,,avoid,read,avoid,\\
            yes,evening,,no,,ONE01,read-primary,yes
            == interactions.csv
            id,pair_type,item_a,item_b,side_a,side_b,at_least,effect,reason,handling,min_separation_minutes,keep_apart,\\
            evidence_strength,contested,citations,confidence,verified
            INT001,peptide-coactive,alpha,retinol,ingredient:alpha-1,ingredient:retinol;group:retinoid,2,separate,,\\
            Keep them apart.,720,session,weak,partly,ONE01,read-primary,yes
            == safety.csv
            id,category,condition,trigger,action,severity,avoid,allow_or_prefer,reason,date,citations,confidence,verified
            SAF001,contraindication,Pregnancy,yes,avoid,medium,retinoids,,,,ONE01,read-primary,yes
            == routine.csv
            id,kind,step,when,order,rule,detail,duration_weeks,citations,confidence,verified
            ROU001,introduction,patch test,first,1,Try it,,1.5,ONE01,read-primary,yes
            == claims.csv
            id,region,kind,claim,handling,citations,confidence,verified
            CLM01,EU,criteria,approved by an authority,Do not say,ONE01,read-primary,yes
            == claim_words.csv
            id,phrase,markets,severity,unless,why,instead,basis
            CLW001,heals,US;EU,error,until,claims to heal,say that it feels calm,CLM01;SAF001
            == seed_claims.csv
            id,claim,support,comment,citations,confidence,verified
            SEED01,Peptides moisturise,supported,in trials,ONE01;TWO02,read-primary,yes
            SEED02,Peptides are gentle,practice,,REC,recalled,no
            == phrases.csv
            key,language,phrase,note
            rule,en,"When {parts}, {then}",
            rule,xx,{parts} > {then},
            """;

    private SmallTables() {}

    /** The text of each table by file name. */
    public static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        String file = "";
        for (String line : ALL.replace("\\\n", "").split("\n")) {
            if (line.startsWith("== ")) {
                file = line.substring(3);
            } else {
                texts.merge(file, line + "\n", String::concat);
            }
        }
        return texts;
    }
}
