
; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) uwtable
define internal ptr @irb.va_list.printf(ptr returned %0, ptr %1, ptr %2) {
  br label %4

4:                                                ; preds = %21, %3
  %5 = phi ptr [ %2, %3 ], [ %23, %21 ]
  %6 = phi i32 [ 0, %3 ], [ %22, %21 ]
  %7 = load i8, ptr %5, align 1
  switch i8 %7, label %11 [
    i8 0, label %192
    i8 37, label %8
  ]

8:                                                ; preds = %4
  %9 = icmp eq i32 %6, 0
  %10 = zext i1 %9 to i32
  br label %21

11:                                               ; preds = %4
  %12 = icmp ne i32 %6, 0
  %13 = icmp eq i8 %7, 76
  %14 = and i1 %12, %13
  br i1 %14, label %24, label %15

15:                                               ; preds = %11
  br i1 %12, label %16, label %21

16:                                               ; preds = %15
  %17 = add i8 %7, -97
  %18 = icmp ult i8 %17, 7
  br i1 %18, label %20, label %19

19:                                               ; preds = %16
  switch i8 %7, label %21 [
    i8 115, label %20
    i8 117, label %20
    i8 120, label %20
    i8 112, label %20
  ]

20:                                               ; preds = %19, %19, %19, %19, %16
  br label %21

21:                                               ; preds = %20, %19, %15, %8
  %22 = phi i32 [ %10, %8 ], [ 0, %20 ], [ 0, %15 ], [ 1, %19 ]
  %23 = getelementptr i8, ptr %5, i64 1
  br label %4

24:                                               ; preds = %11
  %25 = getelementptr i8, ptr %0, i64 32
  %26 = load i32, ptr %1, align 8
  %27 = getelementptr i8, ptr %1, i64 4
  %28 = load i32, ptr %27, align 4
  %29 = getelementptr i8, ptr %1, i64 8
  %30 = load ptr, ptr %29, align 8
  %31 = getelementptr i8, ptr %1, i64 16
  %32 = load ptr, ptr %31, align 8
  %33 = ptrtoint ptr %25 to i64
  br label %34

34:                                               ; preds = %181, %24
  %35 = phi ptr [ %30, %24 ], [ %182, %181 ]
  %36 = phi i32 [ %28, %24 ], [ %183, %181 ]
  %37 = phi i32 [ %26, %24 ], [ %184, %181 ]
  %38 = phi ptr [ %2, %24 ], [ %188, %181 ]
  %39 = phi ptr [ %25, %24 ], [ %187, %181 ]
  %40 = load i8, ptr %38, align 1
  switch i8 %40, label %181 [
    i8 0, label %189
    i8 37, label %41
  ]

41:                                               ; preds = %34, %45
  %42 = phi ptr [ %43, %45 ], [ %38, %34 ]
  %43 = getelementptr i8, ptr %42, i64 1
  %44 = load i8, ptr %43, align 1
  switch i8 %44, label %60 [
    i8 45, label %45
    i8 43, label %45
    i8 32, label %45
    i8 35, label %45
    i8 48, label %45
    i8 39, label %45
    i8 73, label %45
    i8 42, label %46
  ]

45:                                               ; preds = %41, %41, %41, %41, %41, %41, %41
  br label %41

46:                                               ; preds = %41
  %47 = icmp ult i32 %37, 48
  %48 = zext i32 %37 to i64
  %49 = getelementptr i8, ptr %32, i64 %48
  %50 = add nsw i32 %37, 8
  %51 = select i1 %47, i64 0, i64 8
  %52 = getelementptr i8, ptr %35, i64 %51
  %53 = select i1 %47, i32 %50, i32 %37
  %54 = select i1 %47, ptr %49, ptr %35
  %55 = load i64, ptr %54, align 8
  %56 = shl i64 %55, 32
  %57 = ashr exact i64 %56, 32
  %58 = getelementptr i8, ptr %39, i64 8
  store i64 %57, ptr %39, align 8
  %59 = getelementptr i8, ptr %42, i64 2
  br label %60

60:                                               ; preds = %41, %46
  %61 = phi ptr [ %52, %46 ], [ %35, %41 ]
  %62 = phi i32 [ %53, %46 ], [ %37, %41 ]
  %63 = phi ptr [ %59, %46 ], [ %43, %41 ]
  %64 = phi ptr [ %58, %46 ], [ %39, %41 ]
  br label %65

65:                                               ; preds = %65, %60
  %66 = phi ptr [ %63, %60 ], [ %70, %65 ]
  %67 = load i8, ptr %66, align 1
  %68 = add i8 %67, -58
  %69 = icmp ult i8 %68, -10
  %70 = getelementptr i8, ptr %66, i64 1
  br i1 %69, label %71, label %65

71:                                               ; preds = %65
  %72 = icmp eq i8 %67, 46
  br i1 %72, label %73, label %102

73:                                               ; preds = %71
  %74 = getelementptr i8, ptr %66, i64 1
  %75 = load i8, ptr %74, align 1
  %76 = icmp eq i8 %75, 42
  br i1 %76, label %77, label %91

77:                                               ; preds = %73
  %78 = icmp ult i32 %62, 48
  %79 = zext i32 %62 to i64
  %80 = getelementptr i8, ptr %32, i64 %79
  %81 = add nsw i32 %62, 8
  %82 = select i1 %78, i64 0, i64 8
  %83 = getelementptr i8, ptr %61, i64 %82
  %84 = select i1 %78, i32 %81, i32 %62
  %85 = select i1 %78, ptr %80, ptr %61
  %86 = load i64, ptr %85, align 8
  %87 = shl i64 %86, 32
  %88 = ashr exact i64 %87, 32
  %89 = getelementptr i8, ptr %64, i64 8
  store i64 %88, ptr %64, align 8
  %90 = getelementptr i8, ptr %66, i64 2
  br label %91

91:                                               ; preds = %77, %73
  %92 = phi ptr [ %83, %77 ], [ %61, %73 ]
  %93 = phi i32 [ %84, %77 ], [ %62, %73 ]
  %94 = phi ptr [ %90, %77 ], [ %74, %73 ]
  %95 = phi ptr [ %89, %77 ], [ %64, %73 ]
  br label %96

96:                                               ; preds = %96, %91
  %97 = phi ptr [ %94, %91 ], [ %101, %96 ]
  %98 = load i8, ptr %97, align 1
  %99 = add i8 %98, -58
  %100 = icmp ult i8 %99, -10
  %101 = getelementptr i8, ptr %97, i64 1
  br i1 %100, label %102, label %96

102:                                              ; preds = %96, %71
  %103 = phi ptr [ %61, %71 ], [ %92, %96 ]
  %104 = phi i32 [ %62, %71 ], [ %93, %96 ]
  %105 = phi ptr [ %66, %71 ], [ %97, %96 ]
  %106 = phi ptr [ %64, %71 ], [ %95, %96 ]
  br label %107

107:                                              ; preds = %112, %102
  %108 = phi ptr [ %105, %102 ], [ %117, %112 ]
  %109 = phi i32 [ 0, %102 ], [ %116, %112 ]
  %110 = phi i32 [ 0, %102 ], [ %114, %112 ]
  %111 = load i8, ptr %108, align 1
  switch i8 %111, label %169 [
    i8 104, label %112
    i8 108, label %112
    i8 76, label %112
    i8 113, label %112
    i8 106, label %112
    i8 122, label %112
    i8 90, label %112
    i8 116, label %112
    i8 0, label %181
    i8 37, label %180
    i8 109, label %180
    i8 97, label %118
    i8 65, label %118
    i8 101, label %118
    i8 69, label %118
    i8 102, label %118
    i8 70, label %118
    i8 103, label %118
    i8 71, label %118
    i8 100, label %154
    i8 105, label %154
    i8 117, label %154
    i8 111, label %154
    i8 120, label %154
    i8 88, label %154
    i8 99, label %154
    i8 67, label %154
  ]

112:                                              ; preds = %107, %107, %107, %107, %107, %107, %107, %107
  %113 = icmp eq i8 %111, 76
  %114 = select i1 %113, i32 1, i32 %110
  %115 = icmp eq i8 %111, 104
  %116 = select i1 %115, i32 %109, i32 1
  %117 = getelementptr i8, ptr %108, i64 1
  br label %107

118:                                              ; preds = %107, %107, %107, %107, %107, %107, %107, %107
  %119 = icmp eq i32 %110, 0
  br i1 %119, label %143, label %120

120:                                              ; preds = %118
  %121 = ptrtoint ptr %103 to i64
  %122 = add i64 %121, 15
  %123 = and i64 %122, -16
  %124 = inttoptr i64 %123 to ptr
  %125 = load i64, ptr %124, align 16
  %126 = or i64 %123, 8
  %127 = inttoptr i64 %126 to ptr
  %128 = load i16, ptr %127, align 8
  %129 = add i64 %123, 16
  %130 = inttoptr i64 %129 to ptr
  %131 = ptrtoint ptr %106 to i64
  %132 = sub i64 %131, %33
  %133 = and i64 %132, 8
  %134 = getelementptr i8, ptr %106, i64 %133
  %135 = zext i16 %128 to i64
  %136 = shl i64 %125, 49
  store i64 %136, ptr %134, align 8
  %137 = shl i64 %135, 48
  %138 = lshr i64 %125, 15
  %139 = and i64 %138, 281474976710655
  %140 = or i64 %137, %139
  %141 = getelementptr i8, ptr %134, i64 8
  store i64 %140, ptr %141, align 8
  %142 = getelementptr i8, ptr %134, i64 16
  br label %181

143:                                              ; preds = %118
  %144 = icmp ult i32 %36, 176
  %145 = zext i32 %36 to i64
  %146 = getelementptr i8, ptr %32, i64 %145
  %147 = add nsw i32 %36, 16
  %148 = select i1 %144, i64 0, i64 8
  %149 = getelementptr i8, ptr %103, i64 %148
  %150 = select i1 %144, i32 %147, i32 %36
  %151 = select i1 %144, ptr %146, ptr %103
  %152 = load i64, ptr %151, align 8
  %153 = getelementptr i8, ptr %106, i64 8
  store i64 %152, ptr %106, align 8
  br label %181

154:                                              ; preds = %107, %107, %107, %107, %107, %107, %107, %107
  %155 = icmp ult i32 %104, 48
  %156 = zext i32 %104 to i64
  %157 = getelementptr i8, ptr %32, i64 %156
  %158 = add nsw i32 %104, 8
  %159 = select i1 %155, i64 0, i64 8
  %160 = getelementptr i8, ptr %103, i64 %159
  %161 = select i1 %155, i32 %158, i32 %104
  %162 = select i1 %155, ptr %157, ptr %103
  %163 = load i64, ptr %162, align 8
  %164 = icmp eq i32 %109, 0
  %165 = shl i64 %163, 32
  %166 = ashr exact i64 %165, 32
  %167 = select i1 %164, i64 %166, i64 %163
  %168 = getelementptr i8, ptr %106, i64 8
  store i64 %167, ptr %106, align 8
  br label %181

169:                                              ; preds = %107
  %170 = icmp ult i32 %104, 48
  %171 = zext i32 %104 to i64
  %172 = getelementptr i8, ptr %32, i64 %171
  %173 = add nsw i32 %104, 8
  %174 = select i1 %170, i64 0, i64 8
  %175 = getelementptr i8, ptr %103, i64 %174
  %176 = select i1 %170, i32 %173, i32 %104
  %177 = select i1 %170, ptr %172, ptr %103
  %178 = load i64, ptr %177, align 8
  %179 = getelementptr i8, ptr %106, i64 8
  store i64 %178, ptr %106, align 8
  br label %181

180:                                              ; preds = %107, %107
  br label %181

181:                                              ; preds = %107, %180, %169, %154, %143, %120, %34
  %182 = phi ptr [ %35, %34 ], [ %175, %169 ], [ %160, %154 ], [ %149, %143 ], [ %130, %120 ], [ %103, %180 ], [ %103, %107 ]
  %183 = phi i32 [ %36, %34 ], [ %36, %169 ], [ %36, %154 ], [ %150, %143 ], [ %36, %120 ], [ %36, %180 ], [ %36, %107 ]
  %184 = phi i32 [ %37, %34 ], [ %176, %169 ], [ %161, %154 ], [ %104, %143 ], [ %104, %120 ], [ %104, %180 ], [ %104, %107 ]
  %185 = phi ptr [ %38, %34 ], [ %108, %169 ], [ %108, %154 ], [ %108, %143 ], [ %108, %120 ], [ %108, %180 ], [ %108, %107 ]
  %186 = phi i1 [ false, %34 ], [ false, %169 ], [ false, %154 ], [ false, %143 ], [ false, %120 ], [ false, %180 ], [ true, %107 ]
  %187 = phi ptr [ %39, %34 ], [ %179, %169 ], [ %168, %154 ], [ %153, %143 ], [ %142, %120 ], [ %106, %180 ], [ %106, %107 ]
  %188 = getelementptr i8, ptr %185, i64 1
  br i1 %186, label %189, label %34

189:                                              ; preds = %34, %181
  store ptr %25, ptr %0, align 8
  %190 = getelementptr i8, ptr %0, i64 28
  store i32 0, ptr %190, align 4
  %191 = getelementptr i8, ptr %0, i64 24
  store i32 0, ptr %191, align 8
  br label %208

192:                                              ; preds = %4
  %193 = getelementptr i8, ptr %1, i64 8
  %194 = load ptr, ptr %193, align 8
  store ptr %194, ptr %0, align 8
  %195 = getelementptr i8, ptr %1, i64 16
  %196 = load ptr, ptr %195, align 8
  %197 = getelementptr i8, ptr %196, i64 48
  %198 = getelementptr i8, ptr %0, i64 8
  store ptr %197, ptr %198, align 8
  %199 = getelementptr i8, ptr %196, i64 176
  %200 = getelementptr i8, ptr %0, i64 16
  store ptr %199, ptr %200, align 8
  %201 = load i32, ptr %1, align 8
  %202 = add nsw i32 %201, -48
  %203 = getelementptr i8, ptr %0, i64 24
  store i32 %202, ptr %203, align 8
  %204 = getelementptr i8, ptr %1, i64 4
  %205 = load i32, ptr %204, align 4
  %206 = add nsw i32 %205, -176
  %207 = getelementptr i8, ptr %0, i64 28
  store i32 %206, ptr %207, align 4
  br label %208

208:                                              ; preds = %189, %192
  ret ptr %0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) uwtable
define internal ptr @irb.va_list.scanf(ptr returned %0, ptr %1, ptr %2) {
  %4 = getelementptr i8, ptr %1, i64 8
  %5 = load ptr, ptr %4, align 8
  store ptr %5, ptr %0, align 8
  %6 = getelementptr i8, ptr %1, i64 16
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr i8, ptr %7, i64 48
  %9 = getelementptr i8, ptr %0, i64 8
  store ptr %8, ptr %9, align 8
  %10 = getelementptr i8, ptr %7, i64 176
  %11 = getelementptr i8, ptr %0, i64 16
  store ptr %10, ptr %11, align 8
  %12 = load i32, ptr %1, align 8
  %13 = add nsw i32 %12, -48
  %14 = getelementptr i8, ptr %0, i64 24
  store i32 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %1, i64 4
  %16 = load i32, ptr %15, align 4
  %17 = add nsw i32 %16, -176
  %18 = getelementptr i8, ptr %0, i64 28
  store i32 %17, ptr %18, align 4
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
define internal i32 @irb.stat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @stat(ptr %0, ptr nonnull %3)
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
define internal i32 @irb.lstat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @lstat(ptr %0, ptr nonnull %3)
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
define internal i32 @irb.fstat(i32 %0, ptr %1) {
  %3 = alloca [32 x i64], align 8
  %4 = call i32 @fstat(i32 %0, ptr nonnull %3)
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
define internal i32 @irb.__xstat(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @stat(ptr %1, ptr nonnull %4)
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
define internal i32 @irb.__lxstat(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @lstat(ptr %1, ptr nonnull %4)
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
define internal i32 @irb.__fxstat(i32 %0, i32 %1, ptr %2) {
  %4 = alloca [32 x i64], align 8
  %5 = call i32 @fstat(i32 %1, ptr nonnull %4)
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
define internal i32 @irb.fstatat(i32 %0, ptr %1, ptr %2, i32 %3) {
  %5 = alloca [32 x i64], align 8
  %6 = call i32 @fstatat(i32 %0, ptr %1, ptr nonnull %5, i32 %3)
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
define internal i32 @irb.open_flags(i32 %0) {
  %2 = and i32 %0, -245761
  %3 = shl i32 %0, 2
  %4 = and i32 %3, 65536
  %5 = or i32 %4, %2
  %6 = lshr i32 %0, 2
  %7 = and i32 %6, 49152
  %8 = or i32 %5, %7
  ret i32 %8
}

; Function Attrs: nounwind uwtable
define internal i32 @irb.pthread_mutex_init(ptr %0, ptr %1) {
  %3 = alloca [8 x i64], align 8
  %4 = call i32 @pthread_mutex_init(ptr nonnull %3, ptr %1)
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(40) %0, ptr nonnull align 8 dereferenceable(40) %3, i64 40, i1 false)
  ret i32 %4
}


; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)



