
; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) uwtable
define internal ptr @irb.va_list.printf(ptr returned %0, ptr %1, ptr %2) {
  %4 = load i32, ptr %1, align 8
  %5 = getelementptr i8, ptr %1, i64 4
  %6 = load i32, ptr %5, align 4
  %7 = getelementptr i8, ptr %1, i64 8
  %8 = load ptr, ptr %7, align 8
  %9 = getelementptr i8, ptr %1, i64 16
  %10 = load ptr, ptr %9, align 8
  %11 = ptrtoint ptr %0 to i64
  br label %12

12:                                               ; preds = %159, %3
  %13 = phi ptr [ %8, %3 ], [ %160, %159 ]
  %14 = phi i32 [ %6, %3 ], [ %161, %159 ]
  %15 = phi i32 [ %4, %3 ], [ %162, %159 ]
  %16 = phi ptr [ %2, %3 ], [ %166, %159 ]
  %17 = phi ptr [ %0, %3 ], [ %165, %159 ]
  %18 = load i8, ptr %16, align 1
  switch i8 %18, label %159 [
    i8 0, label %167
    i8 37, label %19
  ]

19:                                               ; preds = %12, %23
  %20 = phi ptr [ %21, %23 ], [ %16, %12 ]
  %21 = getelementptr i8, ptr %20, i64 1
  %22 = load i8, ptr %21, align 1
  switch i8 %22, label %38 [
    i8 45, label %23
    i8 43, label %23
    i8 32, label %23
    i8 35, label %23
    i8 48, label %23
    i8 39, label %23
    i8 73, label %23
    i8 42, label %24
  ]

23:                                               ; preds = %19, %19, %19, %19, %19, %19, %19
  br label %19

24:                                               ; preds = %19
  %25 = icmp ult i32 %15, 48
  %26 = zext i32 %15 to i64
  %27 = getelementptr i8, ptr %10, i64 %26
  %28 = add nsw i32 %15, 8
  %29 = select i1 %25, i64 0, i64 8
  %30 = getelementptr i8, ptr %13, i64 %29
  %31 = select i1 %25, i32 %28, i32 %15
  %32 = select i1 %25, ptr %27, ptr %13
  %33 = load i64, ptr %32, align 8
  %34 = shl i64 %33, 32
  %35 = ashr exact i64 %34, 32
  %36 = getelementptr i8, ptr %17, i64 8
  store i64 %35, ptr %17, align 8
  %37 = getelementptr i8, ptr %20, i64 2
  br label %38

38:                                               ; preds = %19, %24
  %39 = phi ptr [ %30, %24 ], [ %13, %19 ]
  %40 = phi i32 [ %31, %24 ], [ %15, %19 ]
  %41 = phi ptr [ %37, %24 ], [ %21, %19 ]
  %42 = phi ptr [ %36, %24 ], [ %17, %19 ]
  br label %43

43:                                               ; preds = %43, %38
  %44 = phi ptr [ %41, %38 ], [ %48, %43 ]
  %45 = load i8, ptr %44, align 1
  %46 = add i8 %45, -58
  %47 = icmp ult i8 %46, -10
  %48 = getelementptr i8, ptr %44, i64 1
  br i1 %47, label %49, label %43

49:                                               ; preds = %43
  %50 = icmp eq i8 %45, 46
  br i1 %50, label %51, label %80

51:                                               ; preds = %49
  %52 = getelementptr i8, ptr %44, i64 1
  %53 = load i8, ptr %52, align 1
  %54 = icmp eq i8 %53, 42
  br i1 %54, label %55, label %69

55:                                               ; preds = %51
  %56 = icmp ult i32 %40, 48
  %57 = zext i32 %40 to i64
  %58 = getelementptr i8, ptr %10, i64 %57
  %59 = add nsw i32 %40, 8
  %60 = select i1 %56, i64 0, i64 8
  %61 = getelementptr i8, ptr %39, i64 %60
  %62 = select i1 %56, i32 %59, i32 %40
  %63 = select i1 %56, ptr %58, ptr %39
  %64 = load i64, ptr %63, align 8
  %65 = shl i64 %64, 32
  %66 = ashr exact i64 %65, 32
  %67 = getelementptr i8, ptr %42, i64 8
  store i64 %66, ptr %42, align 8
  %68 = getelementptr i8, ptr %44, i64 2
  br label %69

69:                                               ; preds = %55, %51
  %70 = phi ptr [ %61, %55 ], [ %39, %51 ]
  %71 = phi i32 [ %62, %55 ], [ %40, %51 ]
  %72 = phi ptr [ %68, %55 ], [ %52, %51 ]
  %73 = phi ptr [ %67, %55 ], [ %42, %51 ]
  br label %74

74:                                               ; preds = %74, %69
  %75 = phi ptr [ %72, %69 ], [ %79, %74 ]
  %76 = load i8, ptr %75, align 1
  %77 = add i8 %76, -58
  %78 = icmp ult i8 %77, -10
  %79 = getelementptr i8, ptr %75, i64 1
  br i1 %78, label %80, label %74

80:                                               ; preds = %74, %49
  %81 = phi ptr [ %39, %49 ], [ %70, %74 ]
  %82 = phi i32 [ %40, %49 ], [ %71, %74 ]
  %83 = phi ptr [ %44, %49 ], [ %75, %74 ]
  %84 = phi ptr [ %42, %49 ], [ %73, %74 ]
  br label %85

85:                                               ; preds = %90, %80
  %86 = phi ptr [ %83, %80 ], [ %95, %90 ]
  %87 = phi i32 [ 0, %80 ], [ %94, %90 ]
  %88 = phi i32 [ 0, %80 ], [ %92, %90 ]
  %89 = load i8, ptr %86, align 1
  switch i8 %89, label %147 [
    i8 104, label %90
    i8 108, label %90
    i8 76, label %90
    i8 113, label %90
    i8 106, label %90
    i8 122, label %90
    i8 90, label %90
    i8 116, label %90
    i8 0, label %159
    i8 37, label %158
    i8 109, label %158
    i8 97, label %96
    i8 65, label %96
    i8 101, label %96
    i8 69, label %96
    i8 102, label %96
    i8 70, label %96
    i8 103, label %96
    i8 71, label %96
    i8 100, label %132
    i8 105, label %132
    i8 117, label %132
    i8 111, label %132
    i8 120, label %132
    i8 88, label %132
    i8 99, label %132
    i8 67, label %132
  ]

90:                                               ; preds = %85, %85, %85, %85, %85, %85, %85, %85
  %91 = icmp eq i8 %89, 76
  %92 = select i1 %91, i32 1, i32 %88
  %93 = icmp eq i8 %89, 104
  %94 = select i1 %93, i32 %87, i32 1
  %95 = getelementptr i8, ptr %86, i64 1
  br label %85

96:                                               ; preds = %85, %85, %85, %85, %85, %85, %85, %85
  %97 = icmp eq i32 %88, 0
  br i1 %97, label %121, label %98

98:                                               ; preds = %96
  %99 = ptrtoint ptr %81 to i64
  %100 = add i64 %99, 15
  %101 = and i64 %100, -16
  %102 = inttoptr i64 %101 to ptr
  %103 = load i64, ptr %102, align 16
  %104 = or i64 %101, 8
  %105 = inttoptr i64 %104 to ptr
  %106 = load i16, ptr %105, align 8
  %107 = add i64 %101, 16
  %108 = inttoptr i64 %107 to ptr
  %109 = ptrtoint ptr %84 to i64
  %110 = sub i64 %109, %11
  %111 = and i64 %110, 8
  %112 = getelementptr i8, ptr %84, i64 %111
  %113 = zext i16 %106 to i64
  %114 = shl i64 %103, 49
  store i64 %114, ptr %112, align 8
  %115 = shl i64 %113, 48
  %116 = lshr i64 %103, 15
  %117 = and i64 %116, 281474976710655
  %118 = or i64 %115, %117
  %119 = getelementptr i8, ptr %112, i64 8
  store i64 %118, ptr %119, align 8
  %120 = getelementptr i8, ptr %112, i64 16
  br label %159

121:                                              ; preds = %96
  %122 = icmp ult i32 %14, 176
  %123 = zext i32 %14 to i64
  %124 = getelementptr i8, ptr %10, i64 %123
  %125 = add nsw i32 %14, 16
  %126 = select i1 %122, i64 0, i64 8
  %127 = getelementptr i8, ptr %81, i64 %126
  %128 = select i1 %122, i32 %125, i32 %14
  %129 = select i1 %122, ptr %124, ptr %81
  %130 = load i64, ptr %129, align 8
  %131 = getelementptr i8, ptr %84, i64 8
  store i64 %130, ptr %84, align 8
  br label %159

132:                                              ; preds = %85, %85, %85, %85, %85, %85, %85, %85
  %133 = icmp ult i32 %82, 48
  %134 = zext i32 %82 to i64
  %135 = getelementptr i8, ptr %10, i64 %134
  %136 = add nsw i32 %82, 8
  %137 = select i1 %133, i64 0, i64 8
  %138 = getelementptr i8, ptr %81, i64 %137
  %139 = select i1 %133, i32 %136, i32 %82
  %140 = select i1 %133, ptr %135, ptr %81
  %141 = load i64, ptr %140, align 8
  %142 = icmp eq i32 %87, 0
  %143 = shl i64 %141, 32
  %144 = ashr exact i64 %143, 32
  %145 = select i1 %142, i64 %144, i64 %141
  %146 = getelementptr i8, ptr %84, i64 8
  store i64 %145, ptr %84, align 8
  br label %159

147:                                              ; preds = %85
  %148 = icmp ult i32 %82, 48
  %149 = zext i32 %82 to i64
  %150 = getelementptr i8, ptr %10, i64 %149
  %151 = add nsw i32 %82, 8
  %152 = select i1 %148, i64 0, i64 8
  %153 = getelementptr i8, ptr %81, i64 %152
  %154 = select i1 %148, i32 %151, i32 %82
  %155 = select i1 %148, ptr %150, ptr %81
  %156 = load i64, ptr %155, align 8
  %157 = getelementptr i8, ptr %84, i64 8
  store i64 %156, ptr %84, align 8
  br label %159

158:                                              ; preds = %85, %85
  br label %159

159:                                              ; preds = %85, %158, %147, %132, %121, %98, %12
  %160 = phi ptr [ %13, %12 ], [ %153, %147 ], [ %138, %132 ], [ %127, %121 ], [ %108, %98 ], [ %81, %158 ], [ %81, %85 ]
  %161 = phi i32 [ %14, %12 ], [ %14, %147 ], [ %14, %132 ], [ %128, %121 ], [ %14, %98 ], [ %14, %158 ], [ %14, %85 ]
  %162 = phi i32 [ %15, %12 ], [ %154, %147 ], [ %139, %132 ], [ %82, %121 ], [ %82, %98 ], [ %82, %158 ], [ %82, %85 ]
  %163 = phi ptr [ %16, %12 ], [ %86, %147 ], [ %86, %132 ], [ %86, %121 ], [ %86, %98 ], [ %86, %158 ], [ %86, %85 ]
  %164 = phi i1 [ false, %12 ], [ false, %147 ], [ false, %132 ], [ false, %121 ], [ false, %98 ], [ false, %158 ], [ true, %85 ]
  %165 = phi ptr [ %17, %12 ], [ %157, %147 ], [ %146, %132 ], [ %131, %121 ], [ %120, %98 ], [ %84, %158 ], [ %84, %85 ]
  %166 = getelementptr i8, ptr %163, i64 1
  br i1 %164, label %167, label %12

167:                                              ; preds = %12, %159
  ret ptr %0
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) uwtable
define internal ptr @irb.va_list.scanf(ptr returned %0, ptr %1, ptr %2) {
  %4 = load i32, ptr %1, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 16
  %8 = load ptr, ptr %7, align 8
  br label %9

9:                                                ; preds = %67, %3
  %10 = phi ptr [ %6, %3 ], [ %68, %67 ]
  %11 = phi i32 [ %4, %3 ], [ %69, %67 ]
  %12 = phi ptr [ %2, %3 ], [ %73, %67 ]
  %13 = phi ptr [ %0, %3 ], [ %72, %67 ]
  %14 = load i8, ptr %12, align 1
  switch i8 %14, label %67 [
    i8 0, label %74
    i8 37, label %15
  ]

15:                                               ; preds = %9
  %16 = getelementptr i8, ptr %12, i64 1
  %17 = load i8, ptr %16, align 1
  %18 = icmp eq i8 %17, 42
  %19 = getelementptr i8, ptr %12, i64 2
  %20 = select i1 %18, ptr %19, ptr %16
  br label %21

21:                                               ; preds = %27, %15
  %22 = phi ptr [ %20, %15 ], [ %28, %27 ]
  %23 = load i8, ptr %22, align 1
  %24 = add i8 %23, -58
  %25 = icmp ult i8 %24, -10
  br i1 %25, label %26, label %27

26:                                               ; preds = %21
  switch i8 %23, label %29 [
    i8 109, label %27
    i8 39, label %27
  ]

27:                                               ; preds = %26, %26, %21
  %28 = getelementptr i8, ptr %22, i64 1
  br label %21

29:                                               ; preds = %26, %32
  %30 = phi ptr [ %33, %32 ], [ %22, %26 ]
  %31 = load i8, ptr %30, align 1
  switch i8 %31, label %49 [
    i8 104, label %32
    i8 108, label %32
    i8 76, label %32
    i8 113, label %32
    i8 106, label %32
    i8 122, label %32
    i8 116, label %32
    i8 91, label %34
  ]

32:                                               ; preds = %29, %29, %29, %29, %29, %29, %29
  %33 = getelementptr i8, ptr %30, i64 1
  br label %29

34:                                               ; preds = %29
  %35 = getelementptr i8, ptr %30, i64 1
  %36 = load i8, ptr %35, align 1
  %37 = icmp eq i8 %36, 94
  %38 = getelementptr i8, ptr %30, i64 2
  %39 = select i1 %37, ptr %38, ptr %35
  %40 = load i8, ptr %39, align 1
  %41 = icmp eq i8 %40, 93
  %42 = zext i1 %41 to i64
  %43 = getelementptr i8, ptr %39, i64 %42
  br label %44

44:                                               ; preds = %47, %34
  %45 = phi ptr [ %43, %34 ], [ %48, %47 ]
  %46 = load i8, ptr %45, align 1
  switch i8 %46, label %47 [
    i8 0, label %49
    i8 93, label %49
  ]

47:                                               ; preds = %44
  %48 = getelementptr i8, ptr %45, i64 1
  br label %44

49:                                               ; preds = %29, %44, %44
  %50 = phi ptr [ %45, %44 ], [ %45, %44 ], [ %30, %29 ]
  %51 = load i8, ptr %50, align 1
  %52 = icmp eq i8 %51, 0
  br i1 %52, label %67, label %53

53:                                               ; preds = %49
  %54 = icmp eq i8 %51, 37
  %55 = or i1 %18, %54
  br i1 %55, label %67, label %56

56:                                               ; preds = %53
  %57 = icmp ult i32 %11, 48
  %58 = zext i32 %11 to i64
  %59 = getelementptr i8, ptr %8, i64 %58
  %60 = add nsw i32 %11, 8
  %61 = select i1 %57, i64 0, i64 8
  %62 = getelementptr i8, ptr %10, i64 %61
  %63 = select i1 %57, i32 %60, i32 %11
  %64 = select i1 %57, ptr %59, ptr %10
  %65 = load i64, ptr %64, align 8
  %66 = getelementptr i8, ptr %13, i64 8
  store i64 %65, ptr %13, align 8
  br label %67

67:                                               ; preds = %56, %53, %49, %9
  %68 = phi ptr [ %10, %9 ], [ %10, %49 ], [ %10, %53 ], [ %62, %56 ]
  %69 = phi i32 [ %11, %9 ], [ %11, %49 ], [ %11, %53 ], [ %63, %56 ]
  %70 = phi ptr [ %12, %9 ], [ %50, %49 ], [ %50, %53 ], [ %50, %56 ]
  %71 = phi i1 [ false, %9 ], [ true, %49 ], [ false, %53 ], [ false, %56 ]
  %72 = phi ptr [ %13, %9 ], [ %13, %49 ], [ %13, %53 ], [ %66, %56 ]
  %73 = getelementptr i8, ptr %70, i64 1
  br i1 %71, label %74, label %9

74:                                               ; preds = %9, %67
  ret ptr %0
}




; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i128 @irb.f80.widen(i64 %0, i64 %1) {
  %3 = and i64 %1, 32767
  %4 = icmp eq i64 %3, 0
  %5 = lshr i64 %0, 63
  %6 = select i1 %4, i64 %5, i64 %3
  %7 = lshr i64 %1, 15
  %8 = and i64 %7, 1
  %9 = zext i64 %8 to i128
  %10 = shl i128 %9, 127
  %11 = zext i64 %6 to i128
  %12 = shl nsw i128 %11, 112
  %13 = or i128 %12, %10
  %14 = shl i64 %0, 1
  %15 = zext i64 %14 to i128
  %16 = shl nsw i128 %15, 48
  %17 = or i128 %13, %16
  ret i128 %17
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i64 @irb.f80.mant(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  br i1 %5, label %14, label %6

6:                                                ; preds = %1
  %7 = and i128 %0, 562949953421311
  %8 = icmp ugt i128 %7, 281474976710656
  %9 = and i128 %0, 1125899906842623
  %10 = icmp eq i128 %9, 844424930131968
  %11 = or i1 %8, %10
  %12 = zext i1 %11 to i128
  %13 = add nsw i128 %3, %12
  br label %14

14:                                               ; preds = %6, %1
  %15 = phi i128 [ %3, %1 ], [ %13, %6 ]
  %16 = and i128 %0, 5192296858534827628530496329220095
  %17 = icmp ne i128 %16, 0
  %18 = and i1 %5, %17
  %19 = and i128 %15, 9223372036854775807
  %20 = icmp eq i128 %19, 0
  %21 = select i1 %18, i1 %20, i1 false
  %22 = or i128 %15, 4611686018427387904
  %23 = select i1 %21, i128 %22, i128 %15
  %24 = trunc i128 %23 to i64
  %25 = and i64 %24, 9223372036854775807
  %26 = icmp ult i128 %23, 9223372036854775808
  %27 = select i1 %26, i64 0, i64 -9223372036854775808
  %28 = or i64 %25, %27
  ret i64 %28
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i64 @irb.f80.se(i128 %0) {
  %2 = lshr i128 %0, 49
  %3 = and i128 %2, 302231454903657293676543
  %4 = and i128 %0, 170135991163610696904058773219554885632
  %5 = icmp eq i128 %4, 170135991163610696904058773219554885632
  %6 = lshr i128 %3, 63
  %7 = trunc nsw i128 %6 to i64
  br i1 %5, label %20, label %8

8:                                                ; preds = %1
  %9 = and i128 %0, 562949953421311
  %10 = icmp ugt i128 %9, 281474976710656
  br i1 %10, label %16, label %11

11:                                               ; preds = %8
  %12 = and i128 %0, 1125899906842623
  %13 = icmp eq i128 %12, 844424930131968
  %14 = lshr i128 %3, 63
  %15 = trunc nsw i128 %14 to i64
  br i1 %13, label %16, label %20

16:                                               ; preds = %11, %8
  %17 = add nsw i128 %3, 1
  %18 = lshr i128 %17, 63
  %19 = trunc nsw i128 %18 to i64
  br label %20

20:                                               ; preds = %1, %11, %16
  %21 = phi i64 [ %7, %1 ], [ %19, %16 ], [ %15, %11 ]
  %22 = lshr i128 %0, 112
  %23 = trunc nsw i128 %22 to i64
  %24 = and i64 %23, 32768
  %25 = or i64 %21, %24
  ret i64 %25
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i128 @irb.f128.roundeven(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc nsw i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %42, label %8

8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %10, label %18

10:                                               ; preds = %8
  %11 = icmp eq i128 %6, 0
  br i1 %11, label %42, label %12

12:                                               ; preds = %10
  %13 = icmp ne i32 %4, 16382
  %14 = icmp eq i128 %6, 85060207136517546210586590865283612672
  %15 = or i1 %14, %13
  %16 = select i1 %15, i128 0, i128 85065399433376081038215121361612832768
  %17 = or i128 %16, %5
  br label %42

18:                                               ; preds = %8
  %19 = sub nsw i32 16495, %4
  %20 = zext i32 %19 to i128
  %21 = shl nsw i128 1, %20
  %22 = add i128 %21, 170141183460469231731687303715884105727
  %23 = and i128 %22, %6
  %24 = sub nsw i128 0, %21
  %25 = and i128 %6, %24
  %26 = sub nsw i32 16494, %4
  %27 = zext i32 %26 to i128
  %28 = shl nsw i128 1, %27
  %29 = icmp ugt i128 %23, %28
  br i1 %29, label %35, label %30

30:                                               ; preds = %18
  %31 = icmp eq i128 %23, %28
  br i1 %31, label %32, label %35

32:                                               ; preds = %30
  %33 = and i128 %21, %0
  %34 = icmp ne i128 %33, 0
  br label %35

35:                                               ; preds = %32, %30, %18
  %36 = phi i1 [ true, %18 ], [ false, %30 ], [ %34, %32 ]
  %37 = icmp ne i128 %23, 0
  %38 = and i1 %37, %36
  %39 = select i1 %38, i128 %21, i128 0
  %40 = add i128 %39, %25
  %41 = or i128 %40, %5
  br label %42

42:                                               ; preds = %1, %10, %12, %35
  %43 = phi i128 [ %17, %12 ], [ %41, %35 ], [ %0, %1 ], [ %0, %10 ]
  ret i128 %43
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i128 @irb.f128.trunc(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc nsw i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ugt i32 %4, 16494
  br i1 %7, label %16, label %8

8:                                                ; preds = %1
  %9 = icmp ult i32 %4, 16383
  br i1 %9, label %16, label %10

10:                                               ; preds = %8
  %11 = sub nsw i32 16495, %4
  %12 = zext i32 %11 to i128
  %13 = shl nsw i128 -1, %12
  %14 = and i128 %6, %13
  %15 = or i128 %14, %5
  br label %16

16:                                               ; preds = %8, %1, %10
  %17 = phi i128 [ %15, %10 ], [ %0, %1 ], [ %5, %8 ]
  ret i128 %17
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i128 @irb.f128.floor(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc nsw i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp ne i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %30, label %9

9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %17

11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %30, label %13

13:                                               ; preds = %11
  %14 = icmp slt i128 %0, 0
  %15 = select i1 %14, i128 85065399433376081038215121361612832768, i128 0
  %16 = or i128 %15, %5
  br label %30

17:                                               ; preds = %9
  %18 = sub nsw i32 16495, %4
  %19 = zext i32 %18 to i128
  %20 = shl nsw i128 1, %19
  %21 = add i128 %20, 170141183460469231731687303715884105727
  %22 = and i128 %21, %6
  %23 = sub nsw i128 0, %20
  %24 = and i128 %6, %23
  %25 = icmp ne i128 %22, 0
  %26 = and i1 %7, %25
  %27 = select i1 %26, i128 %20, i128 0
  %28 = add i128 %27, %24
  %29 = or i128 %28, %5
  br label %30

30:                                               ; preds = %1, %11, %13, %17
  %31 = phi i128 [ %16, %13 ], [ %29, %17 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %31
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i128 @irb.f128.ceil(i128 %0) {
  %2 = lshr i128 %0, 112
  %3 = trunc nsw i128 %2 to i32
  %4 = and i32 %3, 32767
  %5 = and i128 %0, -170141183460469231731687303715884105728
  %6 = and i128 %0, 170141183460469231731687303715884105727
  %7 = icmp eq i128 %5, 0
  %8 = icmp ugt i32 %4, 16494
  br i1 %8, label %29, label %9

9:                                                ; preds = %1
  %10 = icmp ult i32 %4, 16383
  br i1 %10, label %11, label %16

11:                                               ; preds = %9
  %12 = icmp eq i128 %6, 0
  br i1 %12, label %29, label %13

13:                                               ; preds = %11
  %14 = select i1 %7, i128 85065399433376081038215121361612832768, i128 0
  %15 = or i128 %14, %5
  br label %29

16:                                               ; preds = %9
  %17 = sub nsw i32 16495, %4
  %18 = zext i32 %17 to i128
  %19 = shl nsw i128 1, %18
  %20 = add i128 %19, 170141183460469231731687303715884105727
  %21 = and i128 %20, %6
  %22 = sub nsw i128 0, %19
  %23 = and i128 %6, %22
  %24 = icmp ne i128 %21, 0
  %25 = and i1 %7, %24
  %26 = select i1 %25, i128 %19, i128 0
  %27 = add i128 %26, %23
  %28 = or i128 %27, %5
  br label %29

29:                                               ; preds = %1, %11, %13, %16
  %30 = phi i128 [ %15, %13 ], [ %28, %16 ], [ %0, %1 ], [ %0, %11 ]
  ret i128 %30
}




; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.stat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @stat(ptr %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nofree nounwind

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.lstat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @lstat(ptr %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: nofree nounwind

; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.fstat(i32 signext %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call signext i32 @fstat(i32 signext %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 8
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: nofree nounwind

; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.__xstat(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @stat(ptr %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.__lxstat(i32 signext %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @lstat(ptr %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nofree nounwind uwtable
define internal signext i32 @irb.__fxstat(i32 signext %0, i32 signext %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call signext i32 @fstat(i32 signext %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 8
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nounwind uwtable
define internal signext i32 @irb.fstatat(i32 signext %0, ptr %1, ptr %2, i32 signext %3) {
  %5 = alloca [32 x i64], align 8
  %6 = call signext i32 @fstatat(i32 signext %0, ptr %1, ptr nonnull %5, i32 signext %3)
  %7 = icmp eq i32 %6, 0
  br i1 %7, label %8, label %42

8:                                                ; preds = %4
  %9 = load i64, ptr %5, align 8
  store i64 %9, ptr %2, align 8
  %10 = getelementptr i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr i8, ptr %2, i64 8
  store i64 %11, ptr %12, align 8
  %13 = getelementptr i8, ptr %5, i64 20
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %2, i64 16
  store i64 %15, ptr %16, align 8
  %17 = getelementptr i8, ptr %5, i64 16
  %18 = load i32, ptr %17, align 8
  %19 = getelementptr i8, ptr %2, i64 24
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %5, i64 24
  %21 = load i32, ptr %20, align 8
  %22 = getelementptr i8, ptr %2, i64 28
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %5, i64 28
  %24 = load i32, ptr %23, align 4
  %25 = getelementptr i8, ptr %2, i64 32
  store i32 %24, ptr %25, align 4
  %26 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %26, align 4
  %27 = getelementptr i8, ptr %5, i64 32
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %2, i64 40
  store i64 %28, ptr %29, align 8
  %30 = getelementptr i8, ptr %5, i64 48
  %31 = load i64, ptr %30, align 8
  %32 = getelementptr i8, ptr %2, i64 48
  store i64 %31, ptr %32, align 8
  %33 = getelementptr i8, ptr %5, i64 56
  %34 = load i32, ptr %33, align 8
  %35 = zext i32 %34 to i64
  %36 = getelementptr i8, ptr %2, i64 56
  store i64 %35, ptr %36, align 8
  %37 = getelementptr i8, ptr %5, i64 64
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr i8, ptr %2, i64 64
  store i64 %38, ptr %39, align 8
  %40 = getelementptr i8, ptr %2, i64 72
  %41 = getelementptr i8, ptr %5, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %40, ptr nonnull align 8 dereferenceable(48) %41, i64 48, i1 false)
  br label %42

42:                                               ; preds = %8, %4
  %43 = phi i32 [ %6, %4 ], [ 0, %8 ]
  ret i32 %43
}


; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal signext i32 @irb.open_flags(i32 returned signext %0) {
  ret i32 %0
}

; Function Attrs: nounwind uwtable
define internal signext i32 @irb.pthread_mutex_init(ptr %0, ptr %1) {
  %3 = alloca [8 x i64], align 8
  %4 = call signext i32 @pthread_mutex_init(ptr nonnull %3, ptr %1)
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(40) %0, ptr nonnull align 8 dereferenceable(40) %3, i64 40, i1 false)
  ret i32 %4
}


; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)



